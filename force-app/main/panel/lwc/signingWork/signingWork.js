/** Does what a user asks of a signing, and says in a sentence that it is done. */
import cancel from '@salesforce/apex/SigningPanelController.cancel';
import checkAgain from '@salesforce/apex/SigningPanelController.checkAgain';
import changeContact from '@salesforce/apex/ContactAddressController.change';
import correct from '@salesforce/apex/SigningServiceController.correct';
import receipt from '@salesforce/apex/SigningPanelController.receipt';
import remind from '@salesforce/apex/SigningServiceController.remind';
import resend from '@salesforce/apex/SigningServiceController.resend';
import signingLink from '@salesforce/apex/SigningServiceController.signingLink';
import unlock from '@salesforce/apex/SigningServiceController.unlock';
import DoneCancelled from '@salesforce/label/c.DoneCancelled';
import DoneChecked from '@salesforce/label/c.DoneChecked';
import DoneCorrected from '@salesforce/label/c.DoneCorrected';
import DoneLink from '@salesforce/label/c.DoneLink';
import DoneReceipt from '@salesforce/label/c.DoneReceipt';
import DoneReminded from '@salesforce/label/c.DoneReminded';
import DoneRemindedOne from '@salesforce/label/c.DoneRemindedOne';
import DoneResent from '@salesforce/label/c.DoneResent';
import DoneUnlocked from '@salesforce/label/c.DoneUnlocked';
import { filled } from 'c/signingText';
import { save } from './download';

const work = {
    async remind({ requestId, contactId = null, person }) {
        const count = await remind({ requestId, contactId });
        return person ? filled(DoneRemindedOne, person) : filled(DoneReminded, count);
    },
    async correct({ requestId, contactId, email, person, alsoContact = false }) {
        await correct({ requestId, contactId, email });
        if (alsoContact) {
            await changeContact({ contactId, email });
        }
        return filled(DoneCorrected, person, email);
    },
    async unlock({ requestId, contactId, person }) {
        await unlock({ requestId, contactId });
        return filled(DoneUnlocked, person);
    },
    async link({ requestId, contactId, person }) {
        await navigator.clipboard.writeText(await signingLink({ requestId, contactId }));
        return filled(DoneLink, person);
    },
    async resend({ requestId, days }) {
        await resend({ requestId, days });
        return DoneResent;
    },
    async cancel({ requestId, reason }) {
        await cancel({ requestId, reason });
        return DoneCancelled;
    },
    async receipt({ requestId, name }) {
        save(`${name} receipt.pdf`, await receipt({ requestId }));
        return DoneReceipt;
    },
    async check({ requestId }) {
        await checkAgain({ requestId });
        return DoneChecked;
    }
};

/**
 * Does one thing.
 * @param {'remind'|'correct'|'unlock'|'link'|'resend'|'cancel'|'receipt'|'check'} name
 * @returns {Promise<string>} a sentence for the user
 */
export function act(name, detail) {
    return work[name](detail);
}
