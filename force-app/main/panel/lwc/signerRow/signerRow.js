import { LightningElement, api } from 'lwc';
import isContactChangeable from '@salesforce/apex/ContactAddressController.isChangeable';
import SignerActions from '@salesforce/label/c.SignerActions';
import SignerSince from '@salesforce/label/c.SignerSince';
import SignerAlsoContact from '@salesforce/label/c.SignerAlsoContact';
import SignerCopyLink from '@salesforce/label/c.SignerCopyLink';
import SignerCorrect from '@salesforce/label/c.SignerCorrect';
import SignerCorrectHint from '@salesforce/label/c.SignerCorrectHint';
import SignerEmail from '@salesforce/label/c.SignerEmail';
import SignerInviteAgain from '@salesforce/label/c.SignerInviteAgain';
import SignerMailBack from '@salesforce/label/c.SignerMailBack';
import SignerRemind from '@salesforce/label/c.SignerRemind';
import SignerUnlock from '@salesforce/label/c.SignerUnlock';
import PanelBack from '@salesforce/label/c.PanelBack';
import { badgeClass, filled, moment, signerStatusText } from 'c/signingText';

const initials = /(?<=^|\s)\p{L}/gu;

/** One signer: who, how far, since when, why not, and what can be done about it. Actions are events for the request. */
export default class SignerRow extends LightningElement {
    @api signer;
    /** Whether the user may act, and there is something to act on. */
    @api canAct = false;

    label = { SignerActions, SignerCopyLink, SignerCorrect, SignerCorrectHint };
    texts = { SignerAlsoContact, SignerEmail, SignerInviteAgain, SignerRemind, SignerUnlock, PanelBack };
    isCorrecting = false;
    offersContact = false;

    get initials() {
        const letters = this.signer.name.match(initials) ?? [];
        return [letters.at(0), letters.length > 1 ? letters.at(-1) : ''].join('').toUpperCase();
    }

    get status() {
        return signerStatusText(this.signer.status);
    }

    get badge() {
        return badgeClass(this.signer.status);
    }

    get since() {
        return this.signer.since ? filled(SignerSince, moment(this.signer.since)) : '';
    }

    get canBeReached() {
        return ['Invited', 'Viewed'].includes(this.signer.status);
    }

    get isLocked() {
        return this.signer.status === 'Locked';
    }

    get hasMenu() {
        return this.canAct && (this.canBeReached || ['Waiting', 'Bounced', 'Locked'].includes(this.signer.status));
    }

    get showsForm() {
        return this.isCorrecting && this.hasMenu;
    }

    get reason() {
        return (
            this.signer.reason ?? (this.signer.status === 'Bounced' ? filled(SignerMailBack, this.signer.email) : null)
        );
    }

    /** The field keeps the focus: were its message to go on blur, what is pressed would move away under the pointer. */
    handlePress(event) {
        event.preventDefault();
    }

    handleSelect({ detail: { value } }) {
        if (value === 'correct') {
            this.isCorrecting = true;
            this.askForContact();
        } else {
            this.tell(value, {});
        }
    }

    /** Nothing is offered where that cannot be told. */
    async askForContact() {
        const { contactId, email } = this.signer;
        this.offersContact = false;
        this.offersContact = await isContactChangeable({ contactId, email }).catch(() => false);
    }

    handleCorrect() {
        const input = this.refs.email;
        if (input.reportValidity() && input.value !== this.signer.email) {
            this.tell('correct', { email: input.value, alsoContact: this.refs.contact?.checked === true });
            this.isCorrecting = false;
        }
    }

    handleBack() {
        this.isCorrecting = false;
    }

    tell(name, detail) {
        const { contactId, name: person } = this.signer;
        this.dispatchEvent(new CustomEvent(name, { detail: { contactId, person, ...detail } }));
    }
}
