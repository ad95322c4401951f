import { LightningElement, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import REQUEST from '@salesforce/schema/SigningRequest__c';
import AdministratorsOnly from '@salesforce/label/c.AdministratorsOnly';
import PanelLoading from '@salesforce/label/c.PanelLoading';
import { isRefused } from 'c/signingAccess';

/** The page StageSign Setup: connect, test the connection, try and switch rules, see what went wrong. */
export default class StageSignSetup extends LightningElement {
    label = { AdministratorsOnly, PanelLoading };
    access = {};

    /** Who may delete signing requests is an administrator of StageSign; the Apex asks the same. */
    @wire(getObjectInfo, { objectApiName: REQUEST })
    wiredAccess(value) {
        this.access = value;
    }

    get isLoading() {
        return !this.access.data && !this.access.error;
    }

    get isPermitted() {
        return this.access.data?.deletable === true;
    }

    get isForbidden() {
        return this.access.data?.deletable === false || isRefused(this.access.error);
    }

    get problem() {
        return this.isForbidden ? undefined : this.access.error;
    }

    handleChange() {
        this.refs.steps.refresh();
    }
}
