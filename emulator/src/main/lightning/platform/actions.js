/** Closing the window of a quick action. */
export const closeEvent = 'lightning__actionsclosescreen';

export class CloseActionScreenEvent extends CustomEvent {
    constructor() {
        super(closeEvent, { bubbles: true, composed: true });
    }
}
