import RuleLine from 'c/ruleLine';
import { heard, mount, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/label/c.SetupRuleSigners', () => ({ default: 'Signers: {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.SetupRuleCondition', () => ({ default: 'If: {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.SetupRuleStage', () => ({ default: 'Stage: {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.SetupRuleRecordType', () => ({ default: 'Type: {0}' }), { virtual: true });

const rule = { name: 'Proposal', label: 'Our proposal', isActive: true, startsByHand: false, stage: 'Proposal' };
const shown = (properties, isBusy = false) =>
    mount('c-rule-line', RuleLine, { rule: { ...rule, ...properties }, isBusy });
const switchOf = (element) => element.shadowRoot.querySelector('lightning-input');

describe('c-rule-line', () => {
    it('says when the rule applies and who signs', () => {
        const text = textOf(shown({ recordType: 'Big', signerRoles: 'Buyer; Approver', startsByHand: true }));

        expect(text).toBe('Our proposal Stage: Proposal Type: Big Signers: Buyer and Approver c.SetupRuleByHand');
    });

    it('says what its condition is, and why that cannot be evaluated', () => {
        const text = textOf(shown({ condition: 'Amount >', problem: 'The condition is broken.' }));

        expect(text).toContain('If: Amount >');
        expect(text).toContain('The condition is broken.');
    });

    it('says that every contact role signs, and leaves out what there is not', () => {
        expect(textOf(shown({ stage: null }))).toBe('Our proposal c.SetupRuleAllRoles');
    });

    it('shows whether it is on', () => {
        expect(switchOf(shown()).checked).toBe(true);
        expect(switchOf(shown()).label).toBe('Our proposal');
        expect(switchOf(shown({ isActive: false })).checked).toBe(false);
        expect(switchOf(shown({}, true)).disabled).toBe(true);
    });

    it('tells what it should become', () => {
        const element = shown();
        const switches = heard(element, 'switch');

        switchOf(element).dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));

        expect(switches).toEqual([{ name: 'Proposal', label: 'Our proposal', isActive: false }]);
    });

    it('is accessible', async () => {
        shown();

        expect(await violations()).toEqual([]);
    });
});
