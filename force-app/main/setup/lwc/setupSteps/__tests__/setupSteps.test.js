import SetupSteps from 'c/setupSteps';
import readProgress from '@salesforce/apex/ProgressController.progress';
import readState from '@salesforce/apex/ConnectionController.state';
import { mount, settled, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/apex/ProgressController.progress', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectionController.state', () => ({ default: jest.fn() }), { virtual: true });

const progress = { integrationUsers: 1, isConnected: true, activeRules: 0, people: 0 };

async function shown() {
    const element = mount('c-setup-steps', SetupSteps);
    await settled();
    return element;
}
const openSteps = (element) =>
    [...element.shadowRoot.querySelectorAll('li[data-step]')]
        .filter((step) => step.querySelector('details').open)
        .map((step) => step.dataset.step);

describe('c-setup-steps', () => {
    beforeEach(() => {
        readProgress.mockReset().mockResolvedValue(progress);
        readState.mockReset().mockResolvedValue({ orgId: '00D' });
    });

    it('opens the next step only', async () => {
        const element = await shown();

        expect(openSteps(element)).toEqual(['people']);
        const states = [...element.shadowRoot.querySelectorAll('lightning-icon')].map((icon) => icon.alternativeText);
        expect(states.filter((state) => state === 'c.SetupStepDone')).toHaveLength(6);
        expect(states.filter((state) => state === 'c.SetupStepToDo')).toHaveLength(2);
    });

    it('moves on when it is asked to look again', async () => {
        const element = await shown();
        readProgress.mockResolvedValue({ ...progress, people: 4 });

        await element.refresh();
        await settled();

        expect(openSteps(element)).toEqual(['rule']);
    });

    it('opens nothing when all is done', async () => {
        readProgress.mockResolvedValue({ ...progress, people: 4, activeRules: 1 });

        expect(openSteps(await shown())).toEqual([]);
    });

    it('waits', () => {
        const element = mount('c-setup-steps', SetupSteps);

        expect(element.shadowRoot.querySelector('lightning-spinner')).not.toBeNull();
    });

    it('shows an error and tries again', async () => {
        readState.mockRejectedValueOnce({ body: { message: 'Out of order.' } });
        const element = await shown();
        expect(textOf(element)).toContain('Out of order.');

        element.shadowRoot.querySelector('c-error-message').dispatchEvent(new CustomEvent('retry'));
        await settled();

        expect(textOf(element)).not.toContain('Out of order.');
        expect(openSteps(element)).toEqual(['people']);
    });

    it('is accessible', async () => {
        await shown();

        expect(await violations()).toEqual([]);
    });
});
