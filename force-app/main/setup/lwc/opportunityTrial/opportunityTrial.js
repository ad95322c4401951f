import { LightningElement, api } from 'lwc';
import readOpportunities from '@salesforce/apex/RuleTrialController.opportunities';
import tryOn from '@salesforce/apex/RuleTrialController.tryOn';
import SetupFindOpportunity from '@salesforce/label/c.SetupFindOpportunity';
import SetupNoOpportunity from '@salesforce/label/c.SetupNoOpportunity';
import SetupOpportunity from '@salesforce/label/c.SetupOpportunity';
import SetupTrialRun from '@salesforce/label/c.SetupTrialRun';
import SetupTrialRunning from '@salesforce/label/c.SetupTrialRunning';

/** Finds an opportunity and tries a rule on it. */
export default class OpportunityTrial extends LightningElement {
    label = { SetupFindOpportunity, SetupNoOpportunity, SetupOpportunity, SetupTrialRun, SetupTrialRunning };
    opportunities;
    chosenId;
    trial;
    isTrying = false;
    error;
    text = '';

    #rule;

    /** The rule; what was found with another one goes away. */
    @api
    get rule() {
        return this.#rule;
    }
    set rule(value) {
        const isAnother = value?.name !== this.#rule?.name;
        this.#rule = value;
        this.trial = isAnother ? undefined : this.trial;
    }

    connectedCallback() {
        this.find();
    }

    get options() {
        return (this.opportunities ?? []).map(({ Id, Name }) => ({ value: Id, label: Name }));
    }

    get hasNone() {
        return this.opportunities?.length === 0;
    }

    get cannotTry() {
        return this.isTrying || !this.chosenId;
    }

    handleText({ detail: { value } }) {
        this.text = value;
        this.find();
    }

    handleOpportunity({ detail: { value } }) {
        this.chosenId = value;
        this.trial = undefined;
    }

    /** An answer that comes after the text has changed again is for nobody. */
    async find() {
        const name = this.text;
        const found = await this.attempt(() => readOpportunities({ name }));
        if (found && name === this.text) {
            this.opportunities = found;
            this.chosenId = found[0]?.Id;
            this.trial = undefined;
        }
    }

    async handleTry() {
        this.isTrying = true;
        this.trial = undefined;
        const { name: ruleName } = this.rule;
        this.trial = await this.attempt(() => tryOn({ ruleName, opportunityId: this.chosenId }));
        this.isTrying = false;
    }

    async attempt(work) {
        this.error = undefined;
        try {
            return await work();
        } catch (problem) {
            this.error = problem;
            return undefined;
        }
    }
}
