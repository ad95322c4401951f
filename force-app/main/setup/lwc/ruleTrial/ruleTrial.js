import { LightningElement, api } from 'lwc';
import SendRule from '@salesforce/label/c.SendRule';
import SetupTrial from '@salesforce/label/c.SetupTrial';
import SetupTrialHint from '@salesforce/label/c.SetupTrialHint';

/** Tries a rule, on one opportunity or on the last 90 days; nothing is sent. */
export default class RuleTrial extends LightningElement {
    @api rules = [];

    label = { SendRule, SetupTrial, SetupTrialHint };
    chosenName;

    get options() {
        return this.rules.map(({ name, label }) => ({ value: name, label }));
    }

    get chosen() {
        return this.rules.find(({ name }) => name === this.chosenName) ?? this.rules[0];
    }

    handleRule({ detail: { value } }) {
        this.chosenName = value;
    }
}
