/** Words and moments as the user reads them. */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import Bounced from '@salesforce/label/c.SignerBounced';
import SignerDeclined from '@salesforce/label/c.SignerDeclined';
import Invited from '@salesforce/label/c.SignerInvited';
import Locked from '@salesforce/label/c.SignerLocked';
import Signed from '@salesforce/label/c.SignerSigned';
import Viewed from '@salesforce/label/c.SignerViewed';
import Waiting from '@salesforce/label/c.SignerWaiting';
import Cancelled from '@salesforce/label/c.StatusCancelled';
import Completed from '@salesforce/label/c.StatusCompleted';
import Declined from '@salesforce/label/c.StatusDeclined';
import Expired from '@salesforce/label/c.StatusExpired';
import Failed from '@salesforce/label/c.StatusFailed';
import Filed from '@salesforce/label/c.StatusFiled';
import NotReady from '@salesforce/label/c.StatusNotReady';
import Preparing from '@salesforce/label/c.StatusPreparing';
import Requested from '@salesforce/label/c.StatusRequested';
import Sent from '@salesforce/label/c.StatusSent';

const statuses = {
    ...{ NotReady, Requested, Preparing, Sent, Completed },
    ...{ Filed, Declined, Expired, Cancelled, Failed }
};
const signerStatuses = { Waiting, Invited, Viewed, Signed, Declined: SignerDeclined, Bounced, Locked };
const themes = {
    ...{ Filed: 'success', Completed: 'success', Signed: 'success' },
    ...{ NotReady: 'warning', Expired: 'warning', Locked: 'warning' },
    ...{ Declined: 'error', Failed: 'error', Bounced: 'error' }
};
const moments = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE });

/** Puts the values into the places {0}, {1} … of a label. */
export function filled(label, ...values) {
    return label.replace(/\{(\d)\}/g, (place, index) => values[index] ?? place);
}

/** Returns a moment, given as ISO 8601, in the user's own words and time zone. */
export function moment(iso) {
    return iso ? moments.format(new Date(iso)) : '';
}

/** Returns names as a sentence joins them: "Ann, Bob and Cem". */
export function listed(names) {
    return new Intl.ListFormat(LOCALE).format(names);
}

/** Returns the name of a language, given as nl or en-GB, in the user's own words. */
export function languageName(tag) {
    return new Intl.DisplayNames([LOCALE], { type: 'language' }).of(tag);
}

export function statusText(status) {
    return statuses[status] ?? status;
}

export function signerStatusText(status) {
    return signerStatuses[status] ?? status;
}

/** Returns the class that gives a badge the colour of a status: quiet unless there is news. */
export function badgeClass(status) {
    return themes[status] ? `slds-theme_${themes[status]}` : '';
}
