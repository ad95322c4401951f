import { LightningElement, api } from 'lwc';
import ActionCancel from '@salesforce/label/c.ActionCancel';
import ActionCancelNow from '@salesforce/label/c.ActionCancelNow';
import ActionCancelReason from '@salesforce/label/c.ActionCancelReason';
import ActionCheckAgain from '@salesforce/label/c.ActionCheckAgain';
import ActionDays from '@salesforce/label/c.ActionDays';
import ActionReceipt from '@salesforce/label/c.ActionReceipt';
import ActionRemindAll from '@salesforce/label/c.ActionRemindAll';
import ActionResend from '@salesforce/label/c.ActionResend';
import PanelBack from '@salesforce/label/c.PanelBack';

const cancellable = ['Requested', 'Preparing', 'Sent'];
const usualDays = 14;

/** The buttons of a signing; what is chosen is an event for the request. */
export default class SigningActions extends LightningElement {
    @api request;
    @api isBusy = false;

    label = { ActionCancel, ActionCancelNow, ActionCancelReason, ActionCheckAgain, ActionDays };
    texts = { ActionReceipt, ActionRemindAll, ActionResend, PanelBack };
    days = usualDays;
    isCancelling = false;

    get canRemind() {
        const waited = this.request.signers.some(({ status }) => ['Invited', 'Viewed'].includes(status));
        return this.request.status === 'Sent' && waited;
    }

    get canCheck() {
        return this.request.isHeld;
    }

    get canResend() {
        return this.request.status === 'Expired';
    }

    get hasReceipt() {
        return this.request.status === 'Filed';
    }

    get canCancel() {
        const isOpen = this.request.isHeld || cancellable.includes(this.request.status);
        return isOpen && !this.request.cancelRequestedAt;
    }

    get offersCancel() {
        return this.canCancel && !this.isCancelling;
    }

    get asksReason() {
        return this.canCancel && this.isCancelling;
    }

    handleRemind() {
        this.tell('remind', {});
    }

    handleReceipt() {
        this.tell('receipt', {});
    }

    handleCheck() {
        this.tell('check', {});
    }

    handleResend() {
        if (this.refs.days.reportValidity()) {
            this.tell('resend', { days: Number(this.refs.days.value) || null });
        }
    }

    handleCancel() {
        this.isCancelling = true;
    }

    handleBack() {
        this.isCancelling = false;
    }

    /** The field keeps the focus: were its message to go on blur, the button would move away under the pointer. */
    handlePress(event) {
        event.preventDefault();
    }

    handleCancelNow() {
        if (this.refs.reason.reportValidity()) {
            this.isCancelling = false;
            this.tell('cancel', { reason: this.refs.reason.value });
        }
    }

    tell(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
