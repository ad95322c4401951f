import ConnectionTest from 'c/connectionTest';
import connect from '@salesforce/apex/ConnectionController.connect';
import pause from '@salesforce/apex/ConnectionController.pause';
import readState from '@salesforce/apex/ConnectionController.state';
import resume from '@salesforce/apex/ConnectionController.resume';
import { heard, mount, settled, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/apex/ConnectionController.connect', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectionController.pause', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectionController.resume', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectionController.state', () => ({ default: jest.fn() }), { virtual: true });

const fresh = { problem: null, isPaused: false, connectedAt: null, orgId: '00D' };
const connected = { ...fresh, connectedAt: '2026-11-24T10:00:00Z' };
const steps = [{ name: 'org-to-service', ok: true, detail: 'Reached.', fix: null }];

async function shown() {
    const element = mount('c-connection-test', ConnectionTest);
    await settled();
    return element;
}
const press = async (element, label) => {
    [...element.shadowRoot.querySelectorAll('lightning-button')].find((button) => button.label === label).click();
    await settled();
};

describe('c-connection-test', () => {
    beforeEach(() => {
        [connect, pause, resume, readState].forEach((method) => method.mockReset());
        readState.mockResolvedValue(fresh);
    });

    it('waits for the state', () => {
        const element = mount('c-connection-test', ConnectionTest);

        expect(element.shadowRoot.querySelector('lightning-spinner')).not.toBeNull();
    });

    it('tests every step, and tells that something changed', async () => {
        connect.mockResolvedValue({ steps });
        const element = await shown();
        const changes = heard(element, 'changed');
        expect(textOf(element)).toContain('c.SetupNotConnected');
        readState.mockResolvedValue(connected);

        await press(element, 'c.SetupTest');

        const text = textOf(element);
        expect(text).toContain('Reached.');
        expect(text).toContain('c.SetupConnectedSince');
        expect(text).not.toContain('c.SetupTesting');
        expect(changes).toHaveLength(1);
    });

    it('says that it is testing', async () => {
        connect.mockReturnValue(new Promise(() => {}));
        const element = await shown();

        await press(element, 'c.SetupTest');

        expect(textOf(element)).toContain('c.SetupTesting');
        expect(element.shadowRoot.querySelector('lightning-button').disabled).toBe(true);
    });

    it('switches signing off and on again', async () => {
        const element = await shown();
        readState.mockResolvedValue({ ...fresh, isPaused: true, problem: 'Switched off.' });

        await press(element, 'c.SetupPause');
        expect(pause).toHaveBeenCalledTimes(1);
        expect(textOf(element)).toContain('Switched off.');
        readState.mockResolvedValue(fresh);

        await press(element, 'c.SetupResume');
        expect(resume).toHaveBeenCalledTimes(1);
        expect(textOf(element)).not.toContain('Switched off.');
    });

    it('shows an error of the test and stays usable', async () => {
        connect.mockRejectedValue({ body: { message: 'Out of order.' } });
        const element = await shown();
        const changes = heard(element, 'changed');

        await press(element, 'c.SetupTest');

        expect(textOf(element)).toContain('Out of order.');
        expect(element.shadowRoot.querySelector('lightning-button').disabled).toBe(false);
        expect(changes).toEqual([]);
    });

    it('tries again when the state could not be read', async () => {
        readState.mockRejectedValueOnce({ body: { message: 'No state.' } });
        const element = await shown();
        expect(textOf(element)).toContain('No state.');

        element.shadowRoot.querySelector('c-error-message').dispatchEvent(new CustomEvent('retry'));
        await settled();

        expect(textOf(element)).toContain('c.SetupNotConnected');
    });

    it('is accessible', async () => {
        connect.mockResolvedValue({ steps });
        readState.mockResolvedValue({ ...fresh, problem: 'This org is a copy.' });
        await press(await shown(), 'c.SetupTest');

        expect(await violations()).toEqual([]);
    });
});
