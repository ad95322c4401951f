import SigningRequest from 'c/signingRequest';
import cancel from '@salesforce/apex/SigningPanelController.cancel';
import remind from '@salesforce/apex/SigningServiceController.remind';
import { heard, mount, settled, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/apex/SigningPanelController.cancel', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SigningServiceController.remind', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.RequestWaitingFor', () => ({ default: 'Waiting for {0}' }), { virtual: true });

const request = {
    ...{ requestId: 'a00', name: 'SR-00001', status: 'Sent', reason: 'Out.', ruleLabel: 'Proposal', documents: [] },
    ...{ createdAt: '2026-11-24T10:00:00Z', sentAt: '2026-11-24T10:01:00Z', expiresAt: '2026-12-24T10:01:00Z' },
    warnings: ['One file stays out.'],
    signers: [
        { contactId: '1', name: 'Ann', email: 'ann@example.com', status: 'Invited' },
        { contactId: '2', name: 'Bob', email: 'bob@example.com', status: 'Signed' }
    ]
};
const shown = (properties) =>
    mount('c-signing-request', SigningRequest, { request: { ...request, ...properties }, isEditable: true });
const actionsOf = (element) => element.shadowRoot.querySelector('c-signing-actions');

describe('c-signing-request', () => {
    afterEach(() => document.body.replaceChildren());

    it('says in a sentence whom it waits for', () => {
        const text = textOf(shown());

        expect(text).toContain('Waiting for Ann');
        expect(text).toContain('Out.');
        expect(text).toContain('One file stays out.');
        expect(text).toContain('c.RequestExpires');
    });

    it('does not call something sent that is not ready', () => {
        expect(textOf(shown({ status: 'NotReady' }))).not.toContain('c.RequestWarnings');
    });

    it('has no timeline before the service has heard of it', () => {
        const element = shown({ status: 'NotReady', isHeld: true });

        expect(element.shadowRoot.querySelector('c-signing-timeline')).toBeNull();
    });

    it('waits for nobody once it is over', () => {
        expect(textOf(shown({ status: 'Filed' }))).not.toContain('Waiting for');
    });

    it('counts down while it can be undone', () => {
        const sendAfter = new Date(Date.now() + 60000).toISOString();

        const element = shown({ status: 'Requested', sendAfter, reason: 'c.RequestInUndoWindow' });

        expect(element.shadowRoot.querySelector('c-undo-countdown')).not.toBeNull();
        expect(textOf(element)).not.toContain('c.RequestInUndoWindow');
    });

    it('does what is asked, says so, and tells that it changed', async () => {
        remind.mockResolvedValue(1);
        const element = shown();
        const toasts = heard(element, 'lightning__showtoast');
        const changes = heard(element, 'changed');

        actionsOf(element).dispatchEvent(new CustomEvent('remind', { detail: {} }));
        await settled();

        expect(remind).toHaveBeenCalledWith({ requestId: 'a00', contactId: null });
        expect(toasts[0].title).toBe('c.DoneReminded');
        expect(changes).toHaveLength(1);
    });

    it('shows why something was refused, and changes nothing', async () => {
        cancel.mockRejectedValue({ body: { message: 'Everyone has signed.' } });
        const element = shown();
        const changes = heard(element, 'changed');

        actionsOf(element).dispatchEvent(new CustomEvent('cancel', { detail: { reason: 'No.' } }));
        await settled();

        expect(textOf(element)).toContain('Everyone has signed.');
        expect(changes).toEqual([]);
    });

    it('offers nothing to those who only read', () => {
        const element = mount('c-signing-request', SigningRequest, { request, isEditable: false });

        expect(actionsOf(element)).toBeNull();
        expect(element.shadowRoot.querySelector('c-signer-row').canAct).toBe(false);
    });

    it('is accessible when it shows an error', async () => {
        cancel.mockRejectedValue({ body: { message: 'Everyone has signed.' } });
        actionsOf(shown()).dispatchEvent(new CustomEvent('cancel', { detail: { reason: 'No.' } }));
        await settled();

        expect(await violations()).toEqual([]);
    });

    it('is accessible', async () => {
        shown();

        expect(await violations()).toEqual([]);
    });
});
