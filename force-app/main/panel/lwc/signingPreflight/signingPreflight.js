import { LightningElement, api } from 'lwc';
import PreflightAgain from '@salesforce/label/c.PreflightAgain';
import PreflightCopies from '@salesforce/label/c.PreflightCopies';
import PreflightDocuments from '@salesforce/label/c.PreflightDocuments';
import PreflightFix from '@salesforce/label/c.PreflightFix';
import PreflightInStage from '@salesforce/label/c.PreflightInStage';
import PreflightLeftOut from '@salesforce/label/c.PreflightLeftOut';
import PreflightManual from '@salesforce/label/c.PreflightManual';
import PreflightReady from '@salesforce/label/c.PreflightReady';
import PreflightSigners from '@salesforce/label/c.PreflightSigners';
import PreflightStage from '@salesforce/label/c.PreflightStage';
import RequestRule from '@salesforce/label/c.RequestRule';
import { filled, languageName } from 'c/signingText';

const shown = ({ role, email, language, ...person }) => ({
    ...person,
    about: [role, email, language && languageName(language)].filter(Boolean).join(' · ')
});

/** What would be sent to whom, what stays out and why, and what is missing. */
export default class SigningPreflight extends LightningElement {
    /** An UpcomingSigning. */
    @api upcoming;
    /** Whether a signing of this opportunity has ended already. */
    @api isAgain = false;

    label = { PreflightCopies, PreflightDocuments, PreflightFix, PreflightLeftOut, PreflightReady, PreflightSigners };

    get readiness() {
        return this.upcoming.readiness;
    }

    get when() {
        const { stage, isInStage } = this.upcoming;
        if (!stage) {
            return PreflightManual;
        }
        if (isInStage) {
            return this.isAgain ? PreflightAgain : PreflightInStage;
        }
        return filled(PreflightStage, stage);
    }

    get rule() {
        return filled(RequestRule, this.upcoming.ruleLabel);
    }

    get signers() {
        return this.readiness.signers.map(shown);
    }

    get copies() {
        return (this.readiness.copies ?? []).map(shown);
    }

    get hasCopies() {
        return this.copies.length > 0;
    }

    get hasSigners() {
        return this.readiness.signers.length > 0;
    }

    get hasDocuments() {
        return this.readiness.documents.length > 0;
    }

    get hasLeftOut() {
        return this.readiness.leftOut.length > 0;
    }

    get hasNotes() {
        return this.notes.length > 0;
    }

    get notes() {
        // what is left out has a list of its own
        return this.readiness.warnings.filter(({ code }) => code !== 'LeftOut');
    }
}
