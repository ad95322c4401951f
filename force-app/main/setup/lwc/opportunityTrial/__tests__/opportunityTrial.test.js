import OpportunityTrial from 'c/opportunityTrial';
import readOpportunities from '@salesforce/apex/RuleTrialController.opportunities';
import tryOn from '@salesforce/apex/RuleTrialController.tryOn';
import { mount, settled, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/apex/RuleTrialController.opportunities', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/RuleTrialController.tryOn', () => ({ default: jest.fn() }), { virtual: true });

const rule = { name: 'Proposal', label: 'Our proposal', stage: 'Proposal' };
const readiness = { isReady: true, reasons: [], warnings: [], documents: [], leftOut: [], signers: [] };
const found = (...names) => names.map((Name) => ({ Id: `006${Name}`, Name }));

async function shown() {
    const element = mount('c-opportunity-trial', OpportunityTrial, { rule });
    await settled();
    return element;
}
const part = (element, name) => element.shadowRoot.querySelector(name);
const enter = async (element, value) => {
    part(element, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settled();
};
const press = async (element) => {
    part(element, 'lightning-button').click();
    await settled();
};

describe('c-opportunity-trial', () => {
    beforeEach(() => {
        readOpportunities.mockReset().mockResolvedValue(found('Acme', 'Brill'));
        tryOn.mockReset().mockResolvedValue({ applies: true, readiness });
    });

    it('offers the latest opportunities, and tries the rule on the first', async () => {
        const element = await shown();
        expect(readOpportunities).toHaveBeenCalledWith({ name: '' });
        expect(part(element, 'lightning-combobox').options).toEqual([
            { value: '006Acme', label: 'Acme' },
            { value: '006Brill', label: 'Brill' }
        ]);

        await press(element);

        expect(tryOn).toHaveBeenCalledWith({ ruleName: 'Proposal', opportunityId: '006Acme' });
        expect(part(element, 'c-trial-result').trial.readiness).toEqual(readiness);
    });

    it('tries the opportunity that was picked', async () => {
        const element = await shown();

        const picked = new CustomEvent('change', { detail: { value: '006Brill' } });
        part(element, 'lightning-combobox').dispatchEvent(picked);
        await press(element);

        expect(tryOn).toHaveBeenCalledWith({ ruleName: 'Proposal', opportunityId: '006Brill' });
    });

    it('says that there is no such opportunity', async () => {
        readOpportunities.mockResolvedValue([]);
        const element = await shown();

        expect(textOf(element)).toContain('c.SetupNoOpportunity');
        expect(part(element, 'lightning-button').disabled).toBe(true);
    });

    it('keeps to the latest text, whatever answer comes last', async () => {
        const element = await shown();
        let answerLate;
        readOpportunities.mockReturnValueOnce(
            new Promise((resolve) => {
                answerLate = resolve;
            })
        );
        readOpportunities.mockResolvedValueOnce(found('Brill'));

        await enter(element, 'B');
        await enter(element, 'Br');
        answerLate(found('Bad'));
        await settled();

        expect(part(element, 'lightning-combobox').options).toEqual([{ value: '006Brill', label: 'Brill' }]);
    });

    it('forgets what it found when the rule is another one, and only then', async () => {
        const element = await shown();
        await press(element);

        element.rule = { ...rule, isActive: true };
        await settled();
        expect(part(element, 'c-trial-result')).not.toBeNull();

        element.rule = { ...rule, name: 'Other' };
        await settled();
        expect(part(element, 'c-trial-result')).toBeNull();
        expect(element.rule.name).toBe('Other');
    });

    it('says that it is trying', async () => {
        tryOn.mockReturnValue(new Promise(() => {}));
        const element = await shown();

        await press(element);

        expect(textOf(element)).toContain('c.SetupTrialRunning');
        expect(part(element, 'lightning-button').disabled).toBe(true);
    });

    it('shows an error', async () => {
        tryOn.mockRejectedValue({ body: { message: 'Not visible.' } });
        const element = await shown();

        await press(element);

        expect(textOf(element)).toContain('Not visible.');
    });

    it('is accessible', async () => {
        await press(await shown());

        expect(await violations()).toEqual([]);
    });
});
