import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import readRules from '@salesforce/apex/RuleController.rules';
import PanelLoading from '@salesforce/label/c.PanelLoading';
import SetupGoRules from '@salesforce/label/c.SetupGoRules';
import SetupNoRules from '@salesforce/label/c.SetupNoRules';
import SetupRules from '@salesforce/label/c.SetupRules';
import SetupRuleSwitchedOff from '@salesforce/label/c.SetupRuleSwitchedOff';
import SetupRuleSwitchedOn from '@salesforce/label/c.SetupRuleSwitchedOn';
import SetupRuleSwitching from '@salesforce/label/c.SetupRuleSwitching';
import { turn } from 'c/ruleSwitching';
import { filled } from 'c/signingText';

/** The signing rules with their switches, and what each of them would do. Sends "changed" after a change. */
export default class SigningRules extends LightningElement {
    label = { PanelLoading, SetupGoRules, SetupNoRules, SetupRules, SetupRuleSwitching };
    editing = '/lightning/setup/CustomMetadata/home';
    rules;
    isSwitching = false;
    error;

    connectedCallback() {
        this.load();
    }

    get isLoading() {
        return !this.rules && !this.error;
    }

    get isEmpty() {
        return this.rules?.length === 0;
    }

    get hasRules() {
        return this.rules?.length > 0;
    }

    async load() {
        this.error = undefined;
        try {
            this.rules = await readRules();
        } catch (problem) {
            this.error = problem;
        }
    }

    async handleSwitch({ detail: { name, label, isActive } }) {
        this.show(name, isActive);
        this.isSwitching = true;
        this.error = undefined;
        try {
            this.rules = await turn(name, isActive);
            const title = filled(isActive ? SetupRuleSwitchedOn : SetupRuleSwitchedOff, label);
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
            this.dispatchEvent(new CustomEvent('changed'));
        } catch (problem) {
            this.show(name, !isActive);
            this.error = problem;
        } finally {
            this.isSwitching = false;
        }
    }

    /** What the switch shows has to change before it can change back. */
    show(name, isActive) {
        this.rules = this.rules.map((rule) => (rule.name === name ? { ...rule, isActive } : rule));
    }
}
