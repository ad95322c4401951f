import { LightningElement, api } from 'lwc';
import readProgress from '@salesforce/apex/ProgressController.progress';
import readState from '@salesforce/apex/ConnectionController.state';
import PanelLoading from '@salesforce/label/c.PanelLoading';
import SetupStepDone from '@salesforce/label/c.SetupStepDone';
import SetupStepsTitle from '@salesforce/label/c.SetupSteps';
import SetupStepToDo from '@salesforce/label/c.SetupStepToDo';
import { guide } from 'c/setupGuide';

/** The steps of connecting an org; those that are done are closed, the next one is open. */
export default class SetupSteps extends LightningElement {
    label = { PanelLoading, SetupStepsTitle };
    steps;
    error;

    connectedCallback() {
        this.refresh();
    }

    /** Looks again at how far the org is. */
    @api
    async refresh() {
        this.error = undefined;
        try {
            const [progress, { orgId }] = await Promise.all([readProgress(), readState()]);
            this.steps = guide(progress, orgId);
        } catch (problem) {
            this.error = problem;
        }
    }

    get isLoading() {
        return !this.steps && !this.error;
    }

    get rows() {
        const next = this.steps?.find(({ isDone }) => !isDone);
        return (this.steps ?? []).map((step) => ({
            ...step,
            isNext: step === next,
            icon: step.isDone ? 'utility:success' : 'utility:routing_offline',
            variant: step.isDone ? 'success' : '',
            state: step.isDone ? SetupStepDone : SetupStepToDo
        }));
    }
}
