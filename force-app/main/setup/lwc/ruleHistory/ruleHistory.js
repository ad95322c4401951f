import { LightningElement, api } from 'lwc';
import lastNinetyDays from '@salesforce/apex/RuleTrialController.lastNinetyDays';
import PanelLoading from '@salesforce/label/c.PanelLoading';
import SetupHistory from '@salesforce/label/c.SetupHistory';
import SetupHistoryApplicable from '@salesforce/label/c.SetupHistoryApplicable';
import SetupHistoryCauses from '@salesforce/label/c.SetupHistoryCauses';
import SetupHistoryCut from '@salesforce/label/c.SetupHistoryCut';
import SetupHistoryEntered from '@salesforce/label/c.SetupHistoryEntered';
import SetupHistoryNone from '@salesforce/label/c.SetupHistoryNone';
import SetupHistoryNoStage from '@salesforce/label/c.SetupHistoryNoStage';
import SetupHistoryReady from '@salesforce/label/c.SetupHistoryReady';
import SetupHistoryRun from '@salesforce/label/c.SetupHistoryRun';
import { filled } from 'c/signingText';

/** How a rule would have fared with the opportunities of the last 90 days, and what would have stood in the way. */
export default class RuleHistory extends LightningElement {
    label = { PanelLoading, SetupHistory, SetupHistoryCauses, SetupHistoryNone, SetupHistoryNoStage, SetupHistoryRun };
    history;
    isCounting = false;
    error;

    #rule;

    /** The rule; what was counted for another one goes away. */
    @api
    get rule() {
        return this.#rule;
    }
    set rule(value) {
        const isAnother = value?.name !== this.#rule?.name;
        this.#rule = value;
        this.history = isAnother ? undefined : this.history;
    }

    get hasCounts() {
        return this.history?.entered > 0;
    }

    get hasNone() {
        return this.history?.entered === 0;
    }

    get counts() {
        const { entered, applicable, ready } = this.history;
        return [
            { name: SetupHistoryEntered, value: entered },
            { name: SetupHistoryApplicable, value: applicable },
            { name: SetupHistoryReady, value: ready }
        ];
    }

    get hasCauses() {
        return this.history.causes.length > 0;
    }

    get causes() {
        return [...this.history.causes].sort((one, other) => other.count - one.count);
    }

    get cut() {
        return this.history.isCut ? filled(SetupHistoryCut, this.history.entered) : null;
    }

    async handleRun() {
        const rule = this.rule;
        this.isCounting = true;
        this.error = undefined;
        try {
            const history = await lastNinetyDays({ ruleName: rule.name });
            this.history = rule.name === this.rule.name ? history : undefined;
        } catch (problem) {
            this.error = problem;
        } finally {
            this.isCounting = false;
        }
    }
}
