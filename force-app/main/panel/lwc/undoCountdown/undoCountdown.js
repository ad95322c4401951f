import { LightningElement, api } from 'lwc';
import UndoLeft from '@salesforce/label/c.UndoLeft';
import { filled } from 'c/signingText';

const second = 1000;

/** Counts down to the end of the undo window. Sends the event "over" when it has ended. */
export default class UndoCountdown extends LightningElement {
    /** The end, as ISO 8601. */
    @api until;
    /** Seconds left. */
    left = 0;

    connectedCallback() {
        this.count();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a clock
        this.timer = setInterval(() => this.count(), second);
    }

    disconnectedCallback() {
        clearInterval(this.timer);
    }

    get sentence() {
        const minutes = Math.floor(this.left / 60);
        const seconds = String(this.left % 60).padStart(2, '0');
        return filled(UndoLeft, `${minutes}:${seconds}`);
    }

    count() {
        this.left = Math.max(0, Math.ceil((new Date(this.until).getTime() - Date.now()) / second));
        if (this.left === 0) {
            clearInterval(this.timer);
            this.dispatchEvent(new CustomEvent('over'));
        }
    }
}
