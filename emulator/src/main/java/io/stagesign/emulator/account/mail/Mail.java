package io.stagesign.emulator.account.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail sent.
 *
 * @param id unguessable; names the mail in a page's address
 * @param sentAt when
 * @param kind why
 * @param from the sender as shown
 * @param to address; of an SMS, the phone number
 * @param toName full name of the recipient
 * @param subject its subject
 * @param text its text, paragraphs parted by an empty line
 * @param link the button of the mail: a signing link; absent where there is nothing to click
 * @param packageId the transaction it is about
 * @param signerId the signer it went to; absent for mails to the sender
 */
public record Mail(
        String id,
        Instant sentAt,
        Kind kind,
        String from,
        String to,
        String toName,
        String subject,
        String text,
        @Nullable String link,
        String packageId,
        @Nullable String signerId) {
    /** Why a mail was sent; the names are those of the JSON. */
    public enum Kind {
        invitation,
        reminder,
        completed,
        declined,
        optedOut,
        expired,
        reassigned,
        locked,
        sms,
        bounced,
        callbackFailed
    }
}
