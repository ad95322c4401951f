import SendForSignature from 'c/sendForSignature';
import readStartable from '@salesforce/apex/SigningPanelController.startable';
import start from '@salesforce/apex/SigningPanelController.start';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { heard, mount, settled, textOf, violations } from 'stagesign/page';

jest.mock(
    'lightning/actions',
    () => ({
        CloseActionScreenEvent: class extends CustomEvent {
            constructor() {
                super('lightning__actionsclosescreen', { bubbles: true, composed: true });
            }
        }
    }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/SigningPanelController.startable',
    () => ({ default: require('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
    { virtual: true }
);
jest.mock('@salesforce/apex/SigningPanelController.start', () => ({ default: jest.fn() }), { virtual: true });

const rule = (ruleName, isReady = true) => ({
    ...{ ruleName, ruleLabel: `Rule ${ruleName}`, stage: null },
    readiness: { isReady, reasons: [], warnings: [], documents: [], leftOut: [], signers: [] }
});

async function shown(...rules) {
    const element = mount('c-send-for-signature', SendForSignature, { recordId: '006' });
    getObjectInfo.emit({});
    readStartable.emit(rules);
    await settled();
    return element;
}
const buttonsOf = (element) => element.shadowRoot.querySelectorAll('lightning-button');
const send = async (element) => {
    buttonsOf(element)[1].click();
    await settled();
};

describe('c-send-for-signature', () => {
    beforeEach(() => start.mockReset());

    it('tells those without the permission set which', async () => {
        const element = mount('c-send-for-signature', SendForSignature, { recordId: '006' });

        getObjectInfo.error({ message: 'No such object.' }, 403);
        await settled();

        expect(textOf(element)).toContain('c.PanelNoPermission');
        expect(readStartable.getLastConfig()?.opportunityId).toBeUndefined();
    });

    it('says that no rule can be started', async () => {
        const element = await shown();

        expect(textOf(element)).toContain('c.NoRuleToStart');
        expect(buttonsOf(element)[1].disabled).toBe(true);
    });

    it('starts the only rule without a choice', async () => {
        start.mockResolvedValue({ requestId: 'a00', reasons: [] });
        const element = await shown(rule('One'));
        const closed = heard(element, 'lightning__actionsclosescreen');

        await send(element);

        expect(element.shadowRoot.querySelector('lightning-combobox')).toBeNull();
        expect(start).toHaveBeenCalledWith({ opportunityId: '006', ruleName: 'One' });
        expect(closed).toHaveLength(1);
    });

    it('starts the rule that was picked', async () => {
        start.mockResolvedValue({ requestId: 'a00', reasons: [] });
        const element = await shown(rule('One'), rule('Two'));
        const choice = element.shadowRoot.querySelector('lightning-combobox');

        choice.dispatchEvent(new CustomEvent('change', { detail: { value: 'Two' } }));
        await send(element);

        expect(start).toHaveBeenCalledWith({ opportunityId: '006', ruleName: 'Two' });
    });

    it('does not send what is not ready', async () => {
        const element = await shown(rule('One', false));

        expect(buttonsOf(element)[1].disabled).toBe(true);
    });

    it.each([
        ['says no', () => start.mockResolvedValue({ reasons: [{ message: 'Already under way.' }] })],
        ['fails', () => start.mockRejectedValue({ body: { message: 'Already under way.' } })]
    ])('stays open when the start %s', async (_, prepare) => {
        prepare();
        const element = await shown(rule('One'));
        const closed = heard(element, 'lightning__actionsclosescreen');

        await send(element);

        expect(textOf(element)).toContain('Already under way.');
        expect(closed).toEqual([]);
    });

    it('shows an error', async () => {
        const element = mount('c-send-for-signature', SendForSignature, { recordId: '006' });
        readStartable.error({ message: 'Out of order.' });
        await settled();

        expect(textOf(element)).toContain('Out of order.');
    });

    it('closes without sending', async () => {
        const element = await shown(rule('One'));
        const closed = heard(element, 'lightning__actionsclosescreen');

        buttonsOf(element)[0].click();

        expect(closed).toHaveLength(1);
        expect(start).not.toHaveBeenCalled();
    });

    it.each([[[]], [[rule('One'), rule('Two')]]])('is accessible with the rules %j', async (rules) => {
        await shown(...rules);

        expect(await violations()).toEqual([]);
    });

    it('is accessible when it shows an error', async () => {
        mount('c-send-for-signature', SendForSignature, { recordId: '006' });
        readStartable.error({ message: 'Out of order.' });
        await settled();

        expect(await violations()).toEqual([]);
    });
});
