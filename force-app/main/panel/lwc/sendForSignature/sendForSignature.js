import { LightningElement, api, wire } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import readStartable from '@salesforce/apex/SigningPanelController.startable';
import start from '@salesforce/apex/SigningPanelController.start';
import REQUEST from '@salesforce/schema/SigningRequest__c';
import DoneStarted from '@salesforce/label/c.DoneStarted';
import NoRuleToStart from '@salesforce/label/c.NoRuleToStart';
import PanelBack from '@salesforce/label/c.PanelBack';
import PanelLoading from '@salesforce/label/c.PanelLoading';
import PanelNoPermission from '@salesforce/label/c.PanelNoPermission';
import SendRule from '@salesforce/label/c.SendRule';
import SendTitle from '@salesforce/label/c.SendTitle';
import { isRefused } from 'c/signingAccess';

/** The window of the quick action: pick a rule, see what would be sent to whom, send. */
export default class SendForSignature extends LightningElement {
    @api recordId;

    label = { NoRuleToStart, PanelBack, PanelLoading, SendRule, SendTitle };
    access = {};
    startable = {};
    chosenRule;
    isBusy = false;
    refusal;

    @wire(getObjectInfo, { objectApiName: REQUEST })
    wiredAccess(value) {
        this.access = value;
    }

    @wire(readStartable, { opportunityId: '$permittedId' })
    wiredStartable(value) {
        this.startable = value;
    }

    get permittedId() {
        return this.access.data ? this.recordId : undefined;
    }

    get isLoading() {
        return this.isBusy || (!this.startable.data && !this.problem);
    }

    get problem() {
        const isForbidden = isRefused(this.access.error);
        return isForbidden ? { message: PanelNoPermission } : (this.access.error ?? this.startable.error);
    }

    get isEmpty() {
        return this.startable.data?.length === 0;
    }

    get options() {
        return (this.startable.data ?? []).map(({ ruleName, ruleLabel }) => ({ value: ruleName, label: ruleLabel }));
    }

    get hasChoice() {
        return this.options.length > 1;
    }

    get chosen() {
        const signings = this.startable.data ?? [];
        return signings.find(({ ruleName }) => ruleName === this.chosenRule) ?? signings[0];
    }

    get cannotSend() {
        return this.isBusy || !this.chosen?.readiness.isReady;
    }

    handleRule({ detail: { value } }) {
        this.chosenRule = value;
    }

    handleClose() {
        this.dispatchEvent(new CloseActionScreenEvent());
    }

    async handleSend() {
        this.isBusy = true;
        try {
            const { requestId, reasons } = await start({
                opportunityId: this.recordId,
                ruleName: this.chosen.ruleName
            });
            if (requestId) {
                this.dispatchEvent(new ShowToastEvent({ title: DoneStarted, variant: 'success' }));
                notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
                this.handleClose();
            }
            this.refusal = { message: reasons.map(({ message }) => message).join('\n') };
        } catch (problem) {
            this.refusal = problem;
        } finally {
            this.isBusy = false;
        }
    }
}
