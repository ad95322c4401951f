import SigningActions from 'c/signingActions';
import { heard, mount, settled, violations } from 'stagesign/page';

const invited = [{ status: 'Invited' }];
const buttonsOf = (element) => [...element.shadowRoot.querySelectorAll('lightning-button')];
const labelsOf = (element) => buttonsOf(element).map(({ label }) => label);
const click = async (element, label) => {
    buttonsOf(element)
        .find((button) => button.label === label)
        .click();
    await settled();
};
const shown = (request) => mount('c-signing-actions', SigningActions, { request: { signers: [], ...request } });

describe('c-signing-actions', () => {
    it.each([
        [{ status: 'NotReady', isHeld: true }, ['c.ActionCheckAgain', 'c.ActionCancel']],
        [{ status: 'NotReady', isHeld: false }, []],
        [{ status: 'Requested' }, ['c.ActionCancel']],
        [{ status: 'Sent', signers: invited }, ['c.ActionRemindAll', 'c.ActionCancel']],
        [{ status: 'Sent', cancelRequestedAt: '2026-11-24T10:00:00Z' }, []],
        [{ status: 'Expired' }, ['c.ActionResend']],
        [{ status: 'Filed' }, ['c.ActionReceipt']]
    ])('offers for %j what can be done', (request, labels) => {
        expect(labelsOf(shown(request))).toEqual(labels);
    });

    it('asks to remind everybody', async () => {
        const element = shown({ status: 'Sent', signers: invited });
        const reminders = heard(element, 'remind');

        await click(element, 'c.ActionRemindAll');

        expect(reminders).toEqual([{}]);
    });

    it('asks for the receipt', async () => {
        const element = shown({ status: 'Filed' });
        const receipts = heard(element, 'receipt');

        await click(element, 'c.ActionReceipt');

        expect(receipts).toEqual([{}]);
    });

    it('asks to look again', async () => {
        const element = shown({ status: 'NotReady', isHeld: true });
        const checks = heard(element, 'check');

        await click(element, 'c.ActionCheckAgain');

        expect(checks).toHaveLength(1);
    });

    it.each([
        ['7', 7],
        ['', null]
    ])('asks to send again for "%s" days', async (value, days) => {
        const element = shown({ status: 'Expired' });
        const resends = heard(element, 'resend');
        const input = element.shadowRoot.querySelector('lightning-input');
        Object.assign(input, { value, reportValidity: () => true });

        await click(element, 'c.ActionResend');

        expect(resends).toEqual([{ days }]);
    });

    it('cancels with a reason alone', async () => {
        const element = shown({ status: 'Sent' });
        const cancellations = heard(element, 'cancel');
        await click(element, 'c.ActionCancel');
        const reason = element.shadowRoot.querySelector('lightning-textarea');

        reason.reportValidity = () => false;
        await click(element, 'c.ActionCancelNow');
        expect(cancellations).toEqual([]);

        Object.assign(reason, { value: 'Wrong price', reportValidity: () => true });
        await click(element, 'c.ActionCancelNow');
        expect(cancellations).toEqual([{ reason: 'Wrong price' }]);
    });

    it('keeps the focus in the field, so that the button stays under the pointer', async () => {
        const element = shown({ status: 'Sent' });
        await click(element, 'c.ActionCancel');
        const press = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });

        buttonsOf(element).at(-1).dispatchEvent(press);

        expect(press.defaultPrevented).toBe(true);
    });

    it('asks for no reason any more once the signing has ended', async () => {
        const element = shown({ status: 'Sent' });
        await click(element, 'c.ActionCancel');

        element.request = { status: 'Filed', signers: [] };
        await settled();

        expect(labelsOf(element)).toEqual(['c.ActionReceipt']);
    });

    it('leaves the signing as it is', async () => {
        const element = shown({ status: 'Sent' });
        await click(element, 'c.ActionCancel');

        await click(element, 'c.PanelBack');

        expect(labelsOf(element)).toEqual(['c.ActionCancel']);
    });

    it('is accessible while it asks for a reason', async () => {
        await click(shown({ status: 'Sent' }), 'c.ActionCancel');

        expect(await violations()).toEqual([]);
    });

    it('is accessible', async () => {
        shown({ status: 'Sent', signers: invited });

        expect(await violations()).toEqual([]);
    });
});
