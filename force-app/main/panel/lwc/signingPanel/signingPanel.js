import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import readUpcoming from '@salesforce/apex/SigningPanelController.upcoming';
import readView from '@salesforce/apex/SigningPanelController.view';
import REQUEST from '@salesforce/schema/SigningRequest__c';
import STAGE from '@salesforce/schema/Opportunity.StageName';
import PanelEarlier from '@salesforce/label/c.PanelEarlier';
import PanelLoading from '@salesforce/label/c.PanelLoading';
import PanelNext from '@salesforce/label/c.PanelNext';
import PanelNoPermission from '@salesforce/label/c.PanelNoPermission';
import PanelNoRule from '@salesforce/label/c.PanelNoRule';
import PanelTitle from '@salesforce/label/c.PanelTitle';
import { follow } from 'c/liveSigning';
import { isRefused } from 'c/signingAccess';
import { moment, statusText } from 'c/signingText';

const stopped = ['Declined', 'Expired', 'Cancelled', 'Failed'];

/** The signings of an opportunity: what would be sent, what is under way, what came back. */
export default class SigningPanel extends LightningElement {
    @api recordId;

    label = { PanelEarlier, PanelLoading, PanelNext, PanelNoPermission, PanelNoRule, PanelTitle };
    access = {};
    view = {};
    upcoming = {};

    /** Without the permission set Salesforce refuses the Apex classes, in words that help nobody: they are not called. */
    @wire(getObjectInfo, { objectApiName: REQUEST })
    wiredAccess(value) {
        this.access = value;
    }

    @wire(readView, { opportunityId: '$permittedId' })
    wiredView(value) {
        this.view = value;
    }

    @wire(readUpcoming, { opportunityId: '$permittedId' })
    wiredUpcoming(value) {
        this.upcoming = value;
    }

    /** A new stage can bring a signing, and another rule. */
    @wire(getRecord, { recordId: '$recordId', fields: [STAGE] })
    wiredStage({ data }) {
        if (data) {
            this.refresh();
        }
    }

    connectedCallback() {
        this.stopFollowing = follow(this.recordId, () => this.handleChange());
    }

    disconnectedCallback() {
        this.stopFollowing();
    }

    get permittedId() {
        return this.access.data ? this.recordId : undefined;
    }

    get isLoading() {
        return !this.view.data && !this.problem && !this.isForbidden;
    }

    get isForbidden() {
        return isRefused(this.access.error) || this.view.data?.isPermitted === false;
    }

    get problem() {
        return this.isForbidden ? undefined : (this.access.error ?? this.view.error);
    }

    get upcomingError() {
        return this.isForbidden ? undefined : this.upcoming.error;
    }

    get newest() {
        return this.view.data?.requests[0];
    }

    get earlier() {
        const rows = this.view.data?.requests.slice(1) ?? [];
        return rows.map(({ requestId, name, status, createdAt }) => ({
            ...{ requestId, name, status: statusText(status), at: moment(createdAt) }
        }));
    }

    get next() {
        const isFree = !this.newest || stopped.includes(this.newest.status) || this.hasFailedPreflight;
        return this.view.data?.isPermitted && isFree ? this.upcoming.data : null;
    }

    /** What the signing service found not ready is over; only what never left the org goes out by itself. */
    get hasFailedPreflight() {
        return this.newest.status === 'NotReady' && !this.newest.isHeld;
    }

    get hasNewest() {
        return Boolean(this.newest);
    }

    get nextClass() {
        return this.newest ? 'next' : '';
    }

    get hasNothing() {
        return this.view.data?.isPermitted && !this.newest && this.upcoming.data === null;
    }

    async handleChange() {
        await this.refresh();
        notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
    }

    refresh() {
        return Promise.all([refreshApex(this.view), refreshApex(this.upcoming)]);
    }
}
