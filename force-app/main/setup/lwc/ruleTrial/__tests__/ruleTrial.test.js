import RuleTrial from 'c/ruleTrial';
import readOpportunities from '@salesforce/apex/RuleTrialController.opportunities';
import { mount, settled, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/apex/RuleTrialController.opportunities', () => ({ default: jest.fn() }), { virtual: true });

const rules = [
    { name: 'One', label: 'Rule one', stage: 'Proposal' },
    { name: 'Two', label: 'Rule two', stage: null }
];

async function shown() {
    readOpportunities.mockResolvedValue([]);
    const element = mount('c-rule-trial', RuleTrial, { rules });
    await settled();
    return element;
}
const childOf = (element, name) => element.shadowRoot.querySelector(name);

describe('c-rule-trial', () => {
    it('begins with the first rule', async () => {
        const element = await shown();

        expect(childOf(element, 'c-opportunity-trial').rule.name).toBe('One');
        expect(childOf(element, 'c-rule-history').rule.name).toBe('One');
        expect(textOf(element)).toContain('c.SetupTrialHint');
    });

    it('tries the rule that is picked', async () => {
        const element = await shown();

        const picked = new CustomEvent('change', { detail: { value: 'Two' } });
        childOf(element, 'lightning-combobox').dispatchEvent(picked);
        await settled();

        expect(childOf(element, 'c-opportunity-trial').rule.name).toBe('Two');
        expect(childOf(element, 'c-rule-history').rule.name).toBe('Two');
    });

    it('is accessible', async () => {
        await shown();

        expect(await violations()).toEqual([]);
    });
});
