import { LightningElement, api } from 'lwc';

/** The frame of a quick action's window: a heading, the action's own content, and its buttons. */
export default class QuickActionPanel extends LightningElement {
    static renderMode = 'light';

    @api header;
}
