import RuleHistory from 'c/ruleHistory';
import lastNinetyDays from '@salesforce/apex/RuleTrialController.lastNinetyDays';
import { mount, settled, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/apex/RuleTrialController.lastNinetyDays', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.SetupHistoryCut', () => ({ default: 'Only {0}.' }), { virtual: true });

const rule = { name: 'Proposal', label: 'Our proposal', stage: 'Proposal' };
const history = {
    ...{ entered: 12, applicable: 10, ready: 7, isCut: false },
    causes: [
        { code: 'NoFile', count: 1, example: 'Add a file.' },
        { code: 'NoContactRole', count: 2, example: 'Add a signer.' }
    ]
};

async function counted(answer, properties = {}) {
    lastNinetyDays.mockReset().mockResolvedValue({ ...history, ...answer });
    const element = mount('c-rule-history', RuleHistory, { rule: { ...rule, ...properties } });
    element.shadowRoot.querySelector('lightning-button')?.click();
    await settled();
    return element;
}

describe('c-rule-history', () => {
    it('counts, with the commonest reason first', async () => {
        const element = await counted();

        const text = textOf(element);
        expect(lastNinetyDays).toHaveBeenCalledWith({ ruleName: 'Proposal' });
        expect(text).toContain('c.SetupHistoryEntered 12');
        expect(text).toContain('c.SetupHistoryApplicable 10');
        expect(text).toContain('c.SetupHistoryReady 7');
        expect(text).toContain('Add a signer. Add a file.');
        expect(text).not.toContain('Only');
    });

    it('says that it did not count all', async () => {
        expect(textOf(await counted({ isCut: true, entered: 200 }))).toContain('Only 200.');
    });

    it('shows no reasons where there are none', async () => {
        expect(textOf(await counted({ causes: [] }))).not.toContain('c.SetupHistoryCauses');
    });

    it('says that there was nothing to count', async () => {
        expect(textOf(await counted({ entered: 0, causes: [] }))).toContain('c.SetupHistoryNone');
    });

    it('has nothing to count for a rule without a stage', async () => {
        const element = await counted({}, { stage: null });

        expect(textOf(element)).toContain('c.SetupHistoryNoStage');
        expect(lastNinetyDays).not.toHaveBeenCalled();
    });

    it('forgets the counts when the rule is another one, and only then', async () => {
        const element = await counted();

        element.rule = { ...rule, isActive: true };
        await settled();
        expect(textOf(element)).toContain('c.SetupHistoryEntered');

        element.rule = { ...rule, name: 'Other' };
        await settled();
        expect(textOf(element)).not.toContain('c.SetupHistoryEntered');
        expect(element.rule.name).toBe('Other');
    });

    it('waits, then shows an error', async () => {
        lastNinetyDays.mockReset().mockRejectedValue({ body: { message: 'Out of order.' } });
        const element = mount('c-rule-history', RuleHistory, { rule });

        element.shadowRoot.querySelector('lightning-button').click();
        await Promise.resolve();
        expect(element.shadowRoot.querySelector('lightning-spinner')).not.toBeNull();
        await settled();

        expect(textOf(element)).toContain('Out of order.');
        expect(element.shadowRoot.querySelector('lightning-spinner')).toBeNull();
    });

    it('is accessible', async () => {
        await counted();

        expect(await violations()).toEqual([]);
    });
});
