import SigningRules from 'c/signingRules';
import readOpportunities from '@salesforce/apex/RuleTrialController.opportunities';
import readRules from '@salesforce/apex/RuleController.rules';
import { turn } from 'c/ruleSwitching';
import { heard, mount, settled, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/apex/RuleController.rules', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/RuleTrialController.opportunities', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('c/ruleSwitching', () => ({ turn: jest.fn() }));

const rule = { name: 'Proposal', label: 'Our proposal', isActive: true, stage: 'Proposal' };

async function shown() {
    const element = mount('c-signing-rules', SigningRules);
    await settled();
    return element;
}
const lineOf = (element) => element.shadowRoot.querySelector('c-rule-line');
const switchOff = async (element) => {
    const detail = { name: 'Proposal', label: 'Our proposal', isActive: false };
    lineOf(element).dispatchEvent(new CustomEvent('switch', { detail }));
    await settled();
};

describe('c-signing-rules', () => {
    beforeEach(() => {
        readRules.mockReset().mockResolvedValue([rule]);
        readOpportunities.mockResolvedValue([]);
        turn.mockReset();
    });

    it('lists the rules, each with its switch, and offers to try them', async () => {
        const element = await shown();

        expect(lineOf(element).rule).toEqual(rule);
        expect(element.shadowRoot.querySelector('c-rule-trial').rules).toEqual([rule]);
    });

    it('says where to make the first rule', async () => {
        readRules.mockResolvedValue([]);
        const element = await shown();

        expect(textOf(element)).toContain('c.SetupNoRules');
        expect(element.shadowRoot.querySelector('c-rule-trial')).toBeNull();
    });

    it('waits', () => {
        const element = mount('c-signing-rules', SigningRules);

        expect(element.shadowRoot.querySelector('lightning-spinner')).not.toBeNull();
    });

    it('switches a rule, says so, and tells that it changed', async () => {
        turn.mockResolvedValue([{ ...rule, isActive: false }]);
        const element = await shown();
        const toasts = heard(element, 'lightning__showtoast');
        const changes = heard(element, 'changed');

        await switchOff(element);

        expect(turn).toHaveBeenCalledWith('Proposal', false);
        expect(lineOf(element).rule.isActive).toBe(false);
        expect(toasts[0].title).toBe('c.SetupRuleSwitchedOff');
        expect(changes).toHaveLength(1);
    });

    it('says that Salesforce is at it, and lets nobody switch meanwhile', async () => {
        turn.mockReturnValue(new Promise(() => {}));
        const element = await shown();

        await switchOff(element);

        expect(textOf(element)).toContain('c.SetupRuleSwitching');
        expect(lineOf(element).isBusy).toBe(true);
    });

    it('turns the switch back when it did not work', async () => {
        turn.mockRejectedValue({ body: { message: 'Not now.' } });
        const element = await shown();
        const changes = heard(element, 'changed');

        await switchOff(element);

        expect(textOf(element)).toContain('Not now.');
        expect(lineOf(element).rule.isActive).toBe(true);
        expect(changes).toEqual([]);
    });

    it('shows an error and tries again', async () => {
        readRules.mockRejectedValueOnce({ body: { message: 'Out of order.' } });
        const element = await shown();
        expect(textOf(element)).toContain('Out of order.');

        element.shadowRoot.querySelector('c-error-message').dispatchEvent(new CustomEvent('retry'));
        await settled();

        expect(lineOf(element)).not.toBeNull();
    });

    it('is accessible', async () => {
        await shown();

        expect(await violations()).toEqual([]);
    });
});
