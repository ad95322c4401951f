import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import PanelWorking from '@salesforce/label/c.PanelWorking';
import RequestCancelling from '@salesforce/label/c.RequestCancelling';
import RequestExpires from '@salesforce/label/c.RequestExpires';
import RequestInUndoWindow from '@salesforce/label/c.RequestInUndoWindow';
import RequestRule from '@salesforce/label/c.RequestRule';
import RequestWaitingFor from '@salesforce/label/c.RequestWaitingFor';
import RequestWarnings from '@salesforce/label/c.RequestWarnings';
import SignersTitle from '@salesforce/label/c.SignersTitle';
import { act } from 'c/signingWork';
import { translated } from 'c/signingSentences';
import { badgeClass, filled, listed, moment, statusText } from 'c/signingText';

/** One signing: its state in a sentence, its signers and files, and what can be done. Sends "changed" after a change. */
export default class SigningRequest extends LightningElement {
    @api request;
    @api isEditable = false;

    label = { PanelWorking, RequestCancelling, RequestWarnings, SignersTitle };
    isBusy = false;
    error;

    get status() {
        return statusText(this.request.status);
    }

    get badge() {
        return badgeClass(this.request.status);
    }

    /** The countdown says in the undo window what the org's own sentence says. */
    get reason() {
        const isSaid = this.isInUndoWindow && this.request.reason === RequestInUndoWindow;
        return isSaid ? null : translated(this.request.reason);
    }

    get rule() {
        return filled(RequestRule, this.request.ruleLabel);
    }

    get isInUndoWindow() {
        return this.request.status === 'Requested' && new Date(this.request.sendAfter) > new Date();
    }

    get waiting() {
        const waited = this.request.signers.filter(({ status }) => ['Invited', 'Viewed'].includes(status));
        if (this.request.status !== 'Sent' || waited.length === 0) {
            return null;
        }
        const since = waited.map(({ since: at }) => at ?? this.request.sentAt).sort()[0];
        return filled(RequestWaitingFor, listed(waited.map(({ name }) => name)), moment(since));
    }

    get expires() {
        const { status, expiresAt } = this.request;
        return status === 'Sent' && expiresAt ? filled(RequestExpires, moment(expiresAt)) : null;
    }

    get hasWarnings() {
        return this.request.warnings.length > 0 && this.request.status !== 'NotReady';
    }

    /** The service keeps it, and has not heard yet of what is held back. */
    get hasTimeline() {
        return !this.request.isHeld;
    }

    get canAct() {
        return this.isEditable && this.request.status === 'Sent' && !this.isBusy;
    }

    async handleAction({ type, detail }) {
        this.isBusy = true;
        this.error = undefined;
        try {
            const done = await act(type, { requestId: this.request.requestId, name: this.request.name, ...detail });
            this.dispatchEvent(new ShowToastEvent({ title: done, variant: 'success' }));
            this.handleChange();
        } catch (problem) {
            this.error = problem;
        } finally {
            this.isBusy = false;
        }
    }

    handleChange() {
        this.dispatchEvent(new CustomEvent('changed'));
    }
}
