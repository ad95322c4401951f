import { LightningElement, api } from 'lwc';
import TimelineEmpty from '@salesforce/label/c.TimelineEmpty';
import TimelineHide from '@salesforce/label/c.TimelineHide';
import TimelineLoading from '@salesforce/label/c.PanelLoading';
import TimelineShow from '@salesforce/label/c.TimelineShow';
import readTimeline from '@salesforce/apex/SigningServiceController.timeline';
import { translated } from 'c/signingSentences';
import { moment, statusText } from 'c/signingText';

/** What happened to a signing, read from the service when somebody wants to know. */
export default class SigningTimeline extends LightningElement {
    label = { TimelineEmpty, TimelineLoading };
    isOpen = false;
    events;
    error;

    @api requestId;

    /** Changes whenever there is news: an open timeline is then read anew. */
    @api
    get version() {
        return this._version;
    }
    set version(value) {
        this._version = value;
        if (this.isOpen) {
            this.read();
        }
    }

    get toggleText() {
        return this.isOpen ? TimelineHide : TimelineShow;
    }

    get toggleIcon() {
        return this.isOpen ? 'utility:chevrondown' : 'utility:chevronright';
    }

    get isLoading() {
        return !this.events && !this.error;
    }

    get isEmpty() {
        return this.events?.length === 0;
    }

    handleToggle() {
        this.isOpen = !this.isOpen;
        if (this.isOpen) {
            this.read();
        }
    }

    async read() {
        try {
            const events = await readTimeline({ requestId: this.requestId });
            this.events = events.map(({ at, event, detail }, index) => ({
                ...{ key: index, at: moment(at), text: statusText(event), detail: translated(detail) }
            }));
            this.error = undefined;
        } catch (problem) {
            this.error = problem;
        }
    }
}
