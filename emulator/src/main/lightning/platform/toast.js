/** Toasts; the page shows them. */
export const toastEvent = 'lightning__showtoast';

export class ShowToastEvent extends CustomEvent {
    constructor(detail) {
        super(toastEvent, { bubbles: true, cancelable: true, composed: true, detail });
    }
}
