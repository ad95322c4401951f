/** What the service says on a request and on its timeline. */
import SaidAdded from '@salesforce/label/c.SaidAdded';
import SaidAnchors from '@salesforce/label/c.SaidAnchors';
import SaidAskedFor from '@salesforce/label/c.SaidAskedFor';
import SaidBlocks from '@salesforce/label/c.SaidBlocks';
import SaidBounced from '@salesforce/label/c.SaidBounced';
import SaidCancelAsked from '@salesforce/label/c.SaidCancelAsked';
import SaidCancelled from '@salesforce/label/c.SaidCancelled';
import SaidCancelledUnsent from '@salesforce/label/c.SaidCancelledUnsent';
import SaidCorrected from '@salesforce/label/c.SaidCorrected';
import SaidCopy from '@salesforce/label/c.SaidCopy';
import SaidDeclined from '@salesforce/label/c.SaidDeclined';
import SaidExpired from '@salesforce/label/c.SaidExpired';
import SaidFiled from '@salesforce/label/c.SaidFiled';
import SaidFiledInside from '@salesforce/label/c.SaidFiledInside';
import SaidFiling from '@salesforce/label/c.SaidFiling';
import SaidFormFields from '@salesforce/label/c.SaidFormFields';
import SaidHeld from '@salesforce/label/c.SaidHeld';
import SaidHeldBack from '@salesforce/label/c.SaidHeldBack';
import SaidLanguageConsent from '@salesforce/label/c.SaidLanguageConsent';
import SaidLanguageConsentAccount from '@salesforce/label/c.SaidLanguageConsentAccount';
import SaidLanguageLacking from '@salesforce/label/c.SaidLanguageLacking';
import SaidLanguageLackingAccount from '@salesforce/label/c.SaidLanguageLackingAccount';
import SaidLanguageMessage from '@salesforce/label/c.SaidLanguageMessage';
import SaidLinked from '@salesforce/label/c.SaidLinked';
import SaidLocked from '@salesforce/label/c.SaidLocked';
import SaidMayAdd from '@salesforce/label/c.SaidMayAdd';
import SaidNoTag from '@salesforce/label/c.SaidNoTag';
import SaidNobodySigned from '@salesforce/label/c.SaidNobodySigned';
import SaidNotReady from '@salesforce/label/c.SaidNotReady';
import SaidOptedOut from '@salesforce/label/c.SaidOptedOut';
import SaidPassedOn from '@salesforce/label/c.SaidPassedOn';
import SaidPreparing from '@salesforce/label/c.SaidPreparing';
import SaidReason from '@salesforce/label/c.SaidReason';
import SaidReceived from '@salesforce/label/c.SaidReceived';
import SaidReceiptFiled from '@salesforce/label/c.SaidReceiptFiled';
import SaidReminded from '@salesforce/label/c.SaidReminded';
import SaidResent from '@salesforce/label/c.SaidResent';
import SaidSent from '@salesforce/label/c.SaidSent';
import SaidSigned from '@salesforce/label/c.SaidSigned';
import SaidStage from '@salesforce/label/c.SaidStage';
import SaidTags from '@salesforce/label/c.SaidTags';
import SaidUnlocked from '@salesforce/label/c.SaidUnlocked';

export default [
    [/Received\. The documents will be sent shortly\./, SaidReceived],
    [/Received\. The documents are sent when the time to take them back is over\./, SaidHeld],
    [/The documents and signers are being prepared\./, SaidPreparing],
    [/“([^”]+)”: (?:\d+ )?default blocks? on page (\d+) of (\d+)(?:; its form fields stay as they are)?\./, SaidBlocks],
    [/Sent (\d+) documents? to (\d+) signers?(?:, who sign one after another)?\./, SaidSent],
    [/Sent\. Nobody has signed yet\./, SaidNobodySigned],
    [/(\d+) of (\d+) signers? signed\./, SaidSigned],
    [/The invitation to “([^”]*)” came back: correct that address\./, SaidBounced],
    [/A signer is locked out: unlock them\./, SaidLocked],
    [/Everyone has signed\. The signed documents are being filed\./, SaidFiling],
    [/Everyone has signed\. (\d+) signed documents? and the evidence report are on the opportunity\./, SaidFiled],
    [
        /Everyone has signed\. (\d+) signed documents?, with the evidence report attached inside, (?:is|are) on the opportunity\./,
        SaidFiledInside
    ],
    [/(\d+) files? that signers added (?:is|are) there, too\./, SaidAdded],
    [/^(.+) is asked for “([^”]+)”\./, SaidAskedFor],
    [/^(.+) may add “([^”]+)”\./, SaidMayAdd],
    [/OneSpan Sign does not have “([^”]+)”, the language of (.+?): “([^”]+)” is used instead\./, SaidLanguageLacking],
    [
        /OneSpan Sign does not have “([^”]+)”, the language of (.+?): the language of the OneSpan account is used instead\./,
        SaidLanguageLackingAccount
    ],
    [/The message to (.+?) is not in “([^”]+)”: the signing rule has no text in it\./, SaidLanguageMessage],
    [
        /Signers read different languages: subject and consent are in “([^”]+)” for all of them, because OneSpan Sign has one of each\./,
        SaidLanguageConsent
    ],
    [
        /Signers read different languages: subject and consent are in (the language of the OneSpan account) for all of them, because OneSpan Sign has one of each\./,
        SaidLanguageConsentAccount
    ],
    [/The receipt is on the opportunity, too\./, SaidReceiptFiled],
    [/^(.+) gets a copy when everyone has signed\./, SaidCopy],
    [/“([^”]+)”: \d+ signatures?(?: and \d+ fields?)? where its text tags stand\./, SaidTags],
    [
        /OneSpan Sign made no signature of a text tag in “([^”]+)”\. Nobody was invited: cancel this signing, upload the document as a PDF and send it again\./,
        SaidNoTag
    ],
    [/“([^”]+)”: \d+ signatures?(?: and \d+ fields?)? in its form fields\./, SaidFormFields],
    [/“([^”]+)”: \d+ signatures? beside the anchors of the signing rule\./, SaidAnchors],
    [
        /Nothing was filed, and nothing counts as signed until every document passes\. StageSign fetches and checks the documents again by itself: ask your administrator to look at the transaction in OneSpan Sign\./,
        SaidHeldBack
    ],
    [
        /The time to sign has run out\. To ask again, send it again with a new expiry, or move the opportunity into the stage again\./,
        SaidExpired
    ],
    [/A signer declined to sign\./, SaidDeclined],
    [/A signer chose not to sign electronically\./, SaidOptedOut],
    [/“([^”]+)” signs in the place of somebody else: the documents were passed on\./, SaidPassedOn],
    [/Reason given: “(.*)”/, SaidReason],
    [/Cancellation was asked for: “(.*)”\./, SaidCancelAsked],
    [/Cancelled before anything was sent: “(.*)”\. Nobody was invited\./, SaidCancelledUnsent],
    [/Cancelled: “(.*)”\. Nobody can sign any more\./, SaidCancelled],
    [/Nothing was sent\. Correct this, then move the opportunity into the stage again:/, SaidNotReady],
    [/Reminded (\d+) signers?\./, SaidReminded],
    [/Corrected the e-mail address of a signer, who is invited there\./, SaidCorrected],
    [/Unlocked a signer\./, SaidUnlocked],
    [/Handed out the signing link of a signer\./, SaidLinked],
    [/Sent again to those who have not signed\./, SaidResent],
    [/The opportunity is in the stage “([^”]*)” now\./, SaidStage]
];
