import { LightningElement, api } from 'lwc';
import SetupRuleAllRoles from '@salesforce/label/c.SetupRuleAllRoles';
import SetupRuleByHand from '@salesforce/label/c.SetupRuleByHand';
import SetupRuleCondition from '@salesforce/label/c.SetupRuleCondition';
import SetupRuleOff from '@salesforce/label/c.SetupRuleOff';
import SetupRuleOn from '@salesforce/label/c.SetupRuleOn';
import SetupRuleRecordType from '@salesforce/label/c.SetupRuleRecordType';
import SetupRuleSigners from '@salesforce/label/c.SetupRuleSigners';
import SetupRuleStage from '@salesforce/label/c.SetupRuleStage';
import { filled, listed } from 'c/signingText';

/** One signing rule with its switch: sends "switch" with the name and what the rule should become. */
export default class RuleLine extends LightningElement {
    @api rule;
    @api isBusy = false;

    label = { SetupRuleOff, SetupRuleOn };

    get about() {
        const { stage, recordType, condition, startsByHand } = this.rule;
        return [
            stage && filled(SetupRuleStage, stage),
            recordType && filled(SetupRuleRecordType, recordType),
            condition && filled(SetupRuleCondition, condition),
            this.signers,
            startsByHand && SetupRuleByHand
        ].filter(Boolean);
    }

    get signers() {
        const roles = (this.rule.signerRoles ?? '').split(';').map((role) => role.trim());
        const named = roles.filter(Boolean);
        return named.length ? filled(SetupRuleSigners, listed(named)) : SetupRuleAllRoles;
    }

    handleSwitch({ detail: { checked } }) {
        const { name, label } = this.rule;
        this.dispatchEvent(new CustomEvent('switch', { detail: { name, label, isActive: checked } }));
    }
}
