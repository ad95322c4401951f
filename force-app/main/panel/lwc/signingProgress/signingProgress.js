import { LightningElement, api } from 'lwc';
import ProgressLabel from '@salesforce/label/c.ProgressLabel';
import ProgressNotYet from '@salesforce/label/c.ProgressNotYet';
import { moment, statusText } from 'c/signingText';

const endings = ['NotReady', 'Declined', 'Expired', 'Cancelled', 'Failed'];
const icons = { done: 'utility:check', stopped: 'utility:close' };

/** How far a signing has come: requested, sent, signed, filed, each with its moment. */
export default class SigningProgress extends LightningElement {
    @api request;

    label = { ProgressLabel };

    get steps() {
        const { createdAt, sentAt, completedAt, filedAt, status, isHeld } = this.request;
        const reached = [
            { key: 'Requested', at: createdAt },
            { key: 'Sent', at: sentAt },
            { key: 'Completed', at: completedAt },
            { key: 'Filed', at: filedAt }
        ];
        // what is held back has not ended: it goes out once nothing is missing
        const hasEnded = endings.includes(status) && !isHeld;
        const shown = hasEnded ? reached.filter(({ at }) => at) : reached;
        const steps = shown.map((step) => SigningProgress.stepOf(step, step.at ? 'done' : 'open'));
        return hasEnded ? [...steps, SigningProgress.stepOf({ key: status }, 'stopped')] : steps;
    }

    static stepOf({ key, at }, state) {
        const open = state === 'open' ? ProgressNotYet : '';
        return { key, text: statusText(key), at: moment(at) || open, icon: icons[state], itemClass: `step ${state}` };
    }
}
