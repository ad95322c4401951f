import StageSignSetup from 'c/stageSignSetup';
import readProblems from '@salesforce/apex/ProblemController.recent';
import readProgress from '@salesforce/apex/ProgressController.progress';
import readRules from '@salesforce/apex/RuleController.rules';
import readState from '@salesforce/apex/ConnectionController.state';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { mount, settled, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/apex/ConnectionController.state', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ProblemController.recent', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ProgressController.progress', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/RuleController.rules', () => ({ default: jest.fn() }), { virtual: true });

async function shown(emit) {
    const element = mount('c-stage-sign-setup', StageSignSetup);
    emit();
    await settled();
    return element;
}
const asAdministrator = () => getObjectInfo.emit({ deletable: true });
const part = (element, name) => element.shadowRoot.querySelector(name);

describe('c-stage-sign-setup', () => {
    beforeEach(() => {
        readState.mockReset().mockResolvedValue({ orgId: '00D', isPaused: false, connectedAt: null, problem: null });
        readProgress.mockReset().mockResolvedValue({ integrationUsers: 0, activeRules: 0, people: 0 });
        readRules.mockReset().mockResolvedValue([]);
        readProblems.mockReset().mockResolvedValue([]);
    });

    it('shows an administrator everything', async () => {
        const element = await shown(asAdministrator);

        const parts = ['c-setup-steps', 'c-signing-rules', 'c-connection-test', 'c-recent-problems'];
        expect(parts.filter((name) => !part(element, name))).toEqual([]);
        expect(textOf(element)).not.toContain('c.AdministratorsOnly');
    });

    it.each(['c-signing-rules', 'c-connection-test'])('looks at the steps again after a change of %s', async (name) => {
        const element = await shown(asAdministrator);
        expect(readProgress).toHaveBeenCalledTimes(1);

        part(element, name).dispatchEvent(new CustomEvent('changed'));
        await settled();

        expect(readProgress).toHaveBeenCalledTimes(2);
    });

    it.each([
        ['may only read', () => getObjectInfo.emit({ deletable: false })],
        ['may not even know', () => getObjectInfo.error({ message: 'No access.' }, 403)]
    ])('tells those who %s whom to ask, and asks for nothing', async (_, emit) => {
        const element = await shown(emit);

        expect(textOf(element)).toContain('c.AdministratorsOnly');
        expect(part(element, 'c-setup-steps')).toBeNull();
        expect(readProgress).not.toHaveBeenCalled();
    });

    it('waits', () => {
        const element = mount('c-stage-sign-setup', StageSignSetup);

        expect(part(element, 'lightning-spinner')).not.toBeNull();
    });

    it('shows an error', async () => {
        const element = await shown(() => getObjectInfo.error({ message: 'Out of order.' }, 500));

        expect(textOf(element)).toContain('Out of order.');
        expect(textOf(element)).not.toContain('c.AdministratorsOnly');
    });

    it('is accessible', async () => {
        await shown(asAdministrator);

        expect(await violations()).toEqual([]);
    });
});
