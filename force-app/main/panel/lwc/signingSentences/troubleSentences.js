/** What the service says on a request and on its timeline when something did not go as it was asked. */
import SaidAccepted from '@salesforce/label/c.SaidAccepted';
import SaidBlocksAdded from '@salesforce/label/c.SaidBlocksAdded';
import SaidCallMissed from '@salesforce/label/c.SaidCallMissed';
import SaidCallbackMissed from '@salesforce/label/c.SaidCallbackMissed';
import SaidCancelTooLate from '@salesforce/label/c.SaidCancelTooLate';
import SaidCancelledSilently from '@salesforce/label/c.SaidCancelledSilently';
import SaidCancelling from '@salesforce/label/c.SaidCancelling';
import SaidCorrectOnceRight from '@salesforce/label/c.SaidCorrectOnceRight';
import SaidCorrectionTooLate from '@salesforce/label/c.SaidCorrectionTooLate';
import SaidDeleted from '@salesforce/label/c.SaidDeleted';
import SaidDraftDeleted from '@salesforce/label/c.SaidDraftDeleted';
import SaidExpiry from '@salesforce/label/c.SaidExpiry';
import SaidExtended from '@salesforce/label/c.SaidExtended';
import SaidFileCut from '@salesforce/label/c.SaidFileCut';
import SaidFiledBack from '@salesforce/label/c.SaidFiledBack';
import SaidFiledGone from '@salesforce/label/c.SaidFiledGone';
import SaidFiledTwice from '@salesforce/label/c.SaidFiledTwice';
import SaidFilingAgain from '@salesforce/label/c.SaidFilingAgain';
import SaidHeldChanged from '@salesforce/label/c.SaidHeldChanged';
import SaidHeldDamaged from '@salesforce/label/c.SaidHeldDamaged';
import SaidHeldMismatch from '@salesforce/label/c.SaidHeldMismatch';
import SaidHeldPacked from '@salesforce/label/c.SaidHeldPacked';
import SaidHeldPages from '@salesforce/label/c.SaidHeldPages';
import SaidHeldUnsealed from '@salesforce/label/c.SaidHeldUnsealed';
import SaidHeldWords from '@salesforce/label/c.SaidHeldWords';
import SaidJobMissing from '@salesforce/label/c.SaidJobMissing';
import SaidMoveYourself from '@salesforce/label/c.SaidMoveYourself';
import SaidNoExpiry from '@salesforce/label/c.SaidNoExpiry';
import SaidNoReason from '@salesforce/label/c.SaidNoReason';
import SaidNobodySigns from '@salesforce/label/c.SaidNobodySigns';
import SaidNotCorrected from '@salesforce/label/c.SaidNotCorrected';
import SaidNotFiled from '@salesforce/label/c.SaidNotFiled';
import SaidNotResent from '@salesforce/label/c.SaidNotResent';
import SaidNotResentYet from '@salesforce/label/c.SaidNotResentYet';
import SaidNotSentYet from '@salesforce/label/c.SaidNotSentYet';
import SaidNothingSent from '@salesforce/label/c.SaidNothingSent';
import SaidOnTwice from '@salesforce/label/c.SaidOnTwice';
import SaidOtherContent from '@salesforce/label/c.SaidOtherContent';
import SaidPaused from '@salesforce/label/c.SaidPaused';
import SaidPdfCut from '@salesforce/label/c.SaidPdfCut';
import SaidRecordDeleted from '@salesforce/label/c.SaidRecordDeleted';
import SaidRecordDeletedReason from '@salesforce/label/c.SaidRecordDeletedReason';
import SaidReminderUnknown from '@salesforce/label/c.SaidReminderUnknown';
import SaidResendOnceRight from '@salesforce/label/c.SaidResendOnceRight';
import SaidResendTooLate from '@salesforce/label/c.SaidResendTooLate';
import SaidRuleUnreadable from '@salesforce/label/c.SaidRuleUnreadable';
import SaidSafe from '@salesforce/label/c.SaidSafe';
import SaidStageLeft from '@salesforce/label/c.SaidStageLeft';
import SaidStageRefused from '@salesforce/label/c.SaidStageRefused';
import SaidTrashed from '@salesforce/label/c.SaidTrashed';
import SaidTryingAgain from '@salesforce/label/c.SaidTryingAgain';
import SaidTwoVersions from '@salesforce/label/c.SaidTwoVersions';
import SaidUnseen from '@salesforce/label/c.SaidUnseen';
import SaidUploadUnseen from '@salesforce/label/c.SaidUploadUnseen';

export default [
    [/no reason was given(?=”)/, SaidNoReason],
    [/its record was deleted in Salesforce(?=”)/, SaidRecordDeletedReason],
    [/The transaction was moved to the trash in OneSpan Sign\. Nobody can sign any more\./, SaidTrashed],
    [/The transaction was deleted in OneSpan Sign\. Nobody can sign any more\./, SaidDeleted],
    [/The transaction was deleted in OneSpan Sign before it was sent\. Nobody was invited\./, SaidDraftDeleted],
    [/The signing request was deleted in Salesforce before it was sent\. Nobody was invited\./, SaidRecordDeleted],
    [/Somebody edits the transaction in OneSpan Sign\. Nobody can sign until it is sent again there\./, SaidPaused],
    [/The invitations are out; StageSign asks again by itself how far the signers are\./, SaidUnseen],
    [/The cancellation came too late: the transaction had already ended, and stays as it ended\./, SaidCancelTooLate],
    [/The request is being cancelled; StageSign tries again by itself\./, SaidCancelling],
    [/Cancelled before anything was sent\. Nobody was invited\./, SaidCancelledSilently],
    [/Everyone has signed, and the signed documents are safe in OneSpan Sign\./, SaidSafe],
    [/StageSign tries again by itself to file them\./, SaidFilingAgain],
    [/They were not filed: tell your administrator\./, SaidNotFiled],
    [
        /Everyone has signed, but not on the opportunity any more: (.+?)\. Restore it from the recycle bin or add it to the opportunity again; OneSpan Sign has it, too\./,
        SaidFiledGone
    ],
    [/Everyone has signed\. The signed documents are on the opportunity again\./, SaidFiledBack],
    [
        /A file on the opportunity is marked as “([^”]+)” of this request but has other content: delete that file\./,
        SaidOtherContent
    ],
    [
        /The opportunity was not moved to the stage “([^”]*)”: it has left “([^”]*)” and is in “([^”]*)”\./,
        SaidStageLeft
    ],
    [/The opportunity could not be moved to the stage “([^”]*)”:/, SaidStageRefused],
    [/Move it yourself once that is put right\./, SaidMoveYourself],
    [
        /OneSpan did not answer when it was asked to remind a signer: the reminder may not have gone out\./,
        SaidReminderUnknown
    ],
    [
        /Nothing was sent\. The rule settings of this request cannot be read: move the opportunity into the stage again, or ask your administrator to check the signing rule\./,
        SaidRuleUnreadable
    ],
    [/StageSign tries again by itself\. Nobody is invited twice\./, SaidTryingAgain],
    [/Nothing was sent\.(?! Correct this)/, SaidNothingSent],
    [/OneSpan Sign has not sent the transaction yet\./, SaidNotSentYet],
    [/OneSpan Sign has not sent the transaction again yet\./, SaidNotResentYet],
    [/Sending it again came too late: the transaction has ended, or is being cancelled\./, SaidResendTooLate],
    [/The time to sign was changed\./, SaidExtended],
    [/It does not expire\./, SaidNoExpiry],
    [/It expires on ([^.]+)\./, SaidExpiry],
    [/It was not sent again\./, SaidNotResent],
    [/Send it again once that is put right\./, SaidResendOnceRight],
    [
        /The correction of an e-mail address came too late: the signer has signed, or nobody can sign any more\./,
        SaidCorrectionTooLate
    ],
    [/The e-mail address of a signer was not corrected\./, SaidNotCorrected],
    [/Correct the address again once that is put right\./, SaidCorrectOnceRight],
    [/No callback of OneSpan Sign told of this change: the sweep at ([^.]+) found it\./, SaidCallbackMissed],
    [/The call of Salesforce never arrived: the sweep at ([^.]+) found the record\./, SaidCallMissed],
    [/Nothing looked after this request any more: the sweep at ([^.]+) took it up again\./, SaidJobMissing],
    [
        /A late upload had put a signed file on the opportunity twice: the sweep at ([^.]+) removed the second one\./,
        SaidFiledTwice
    ],
    [
        /A late upload has added the same version of a signed file twice, as the sweep at ([^.]+) found\. Salesforce lets nobody delete a version\./,
        SaidTwoVersions
    ],
    [
        /On the opportunity twice, with the same content: (.+?)\. StageSign cannot delete the second file: delete it yourself\./,
        SaidOnTwice
    ],
    [/A file of the opportunity did not arrive as Salesforce describes it\./, SaidFileCut],
    [/A signed file was uploaded, but the org does not show it as it was sent\./, SaidUploadUnseen],
    [/OneSpan sent a document that is not a whole PDF\./, SaidPdfCut],
    [/“([^”]+)” is held back: it is packed so densely that it cannot be opened safely\./, SaidHeldPacked],
    [/“([^”]+)” is held back: it is damaged and cannot be opened\./, SaidHeldDamaged],
    [/“([^”]+)” is held back: it has a digital signature that does not match its content\./, SaidHeldMismatch],
    [/“([^”]+)” is held back: it bears no digital signature\./, SaidHeldUnsealed],
    [/“([^”]+)” is held back: it was changed after it was signed\./, SaidHeldChanged],
    [
        /“([^”]+)”: (?:\d+ )?default blocks? on page (\d+), which is added because no page has room for signatures(?:; its form fields stay as they are)?\./,
        SaidBlocksAdded
    ],
    [/“([^”]+)”: nobody signs\./, SaidNobodySigns],
    [/“([^”]+)”: each signer accepts it as a whole, since it is no PDF\./, SaidAccepted],
    [/“([^”]+)” is held back: it has (\d+) pages, but (\d+) were sent\./, SaidHeldPages],
    [/“([^”]+)” is held back: it lacks (\d+) words? that page (\d+) had when it was sent\./, SaidHeldWords]
];
