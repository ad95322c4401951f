import { LightningElement, api } from 'lwc';
import PanelProblem from '@salesforce/label/c.PanelProblem';
import PanelTryAgain from '@salesforce/label/c.PanelTryAgain';

/** Says in a sentence what went wrong, and offers to try again. */
export default class ErrorMessage extends LightningElement {
    /** What was thrown, or what a wire gave; nothing is shown without it. */
    @api error;
    /** Whether trying again makes sense: the button sends the event "retry". */
    @api canRetry = false;

    label = { PanelTryAgain };

    get sentence() {
        const body = this.error?.body;
        const bodies = Array.isArray(body) ? body : [body];
        const messages = bodies.map((each) => each?.message).filter(Boolean);
        return messages.join(' ') || this.error?.message || PanelProblem;
    }

    handleRetry() {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
