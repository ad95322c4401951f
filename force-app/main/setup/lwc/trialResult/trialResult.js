import { LightningElement, api } from 'lwc';
import SaidAskedFor from '@salesforce/label/c.SaidAskedFor';
import SaidMayAdd from '@salesforce/label/c.SaidMayAdd';
import SetupTrialNotMeant from '@salesforce/label/c.SetupTrialNotMeant';
import SetupTrialReads from '@salesforce/label/c.SetupTrialReads';
import SetupTrialService from '@salesforce/label/c.SetupTrialService';
import SetupTrialServiceReady from '@salesforce/label/c.SetupTrialServiceReady';
import { translated } from 'c/signingSentences';
import { filled, languageName } from 'c/signingText';

/** What a rule would do with an opportunity, as the org and as the signing service see it. */
export default class TrialResult extends LightningElement {
    /** A RuleTrial. */
    @api trial;
    @api rule;

    label = { SetupTrialNotMeant, SetupTrialService, SetupTrialServiceReady };

    get isNotMeant() {
        return !this.trial.applies;
    }

    get upcoming() {
        const { label: ruleLabel, stage } = this.rule;
        return { ruleLabel, stage, isInStage: false, readiness: this.trial.readiness };
    }

    get service() {
        return this.trial.service;
    }

    get findings() {
        return [...this.service.reasons, ...this.service.warnings];
    }

    get hasFindings() {
        return this.findings.length > 0;
    }

    /** Which signer is asked for which file. */
    get asked() {
        return this.service.signers.flatMap(({ name: signer, attachments = [] }) =>
            attachments.map(({ name, required }) => filled(required ? SaidAskedFor : SaidMayAdd, signer, name))
        );
    }

    /** Who reads which language, where it is not left to the account. */
    get read() {
        return this.service.signers
            .filter(({ language }) => language)
            .map(({ contactId, name, language }) => ({
                contactId,
                language,
                text: filled(SetupTrialReads, name, languageName(language))
            }));
    }

    /** As the service words it on the timeline of a request, for which there are translations. */
    get documents() {
        return this.service.documents.map(({ contentVersionId, title, placement }) => ({
            contentVersionId,
            sentence: translated(`“${title}”: ${placement}.`)
        }));
    }

    get serviceError() {
        return this.trial.serviceProblem ? { message: this.trial.serviceProblem } : undefined;
    }

    get verdictClass() {
        return `verdict ${this.service.ready ? 'ready' : 'missing'}`;
    }
}
