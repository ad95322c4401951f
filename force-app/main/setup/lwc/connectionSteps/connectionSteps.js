import { LightningElement, api } from 'lwc';
import SetupAllWell from '@salesforce/label/c.SetupAllWell';
import Callback from '@salesforce/label/c.SetupLinkCallback';
import OrgToService from '@salesforce/label/c.SetupLinkOrgToService';
import ServiceToOneSpan from '@salesforce/label/c.SetupLinkServiceToOneSpan';
import ServiceToOrg from '@salesforce/label/c.SetupLinkServiceToOrg';
import SetupStepFailed from '@salesforce/label/c.SetupStepFailed';
import SetupStepFails from '@salesforce/label/c.SetupStepFails';
import SetupStepWorks from '@salesforce/label/c.SetupStepWorks';
import { translated } from 'c/signingSentences';
import { filled } from 'c/signingText';

const titles = {
    'org-to-service': OrgToService,
    'service-to-org': ServiceToOrg,
    'service-to-onespan': ServiceToOneSpan,
    callback: Callback
};

/** What became of each step of the connection, and what to do about those that failed. */
export default class ConnectionSteps extends LightningElement {
    /** Each with name, ok, detail and fix. */
    @api steps = [];

    get rows() {
        return this.steps.map((step) => ({
            ...step,
            title: titles[step.name] ?? step.name,
            detail: translated(step.detail),
            fix: translated(step.fix),
            icon: step.ok ? 'utility:success' : 'utility:error',
            variant: step.ok ? 'success' : 'error',
            state: step.ok ? SetupStepWorks : SetupStepFailed
        }));
    }

    get failed() {
        return this.rows.filter(({ ok }) => !ok);
    }

    get isWhole() {
        return this.failed.length === 0;
    }

    get summary() {
        return this.isWhole
            ? SetupAllWell
            : filled(SetupStepFails, this.failed.length, this.steps.length, this.failed[0].title);
    }

    get summaryClass() {
        return `summary ${this.isWhole ? 'whole' : 'broken'}`;
    }
}
