package io.stagesign.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has to be put right before anybody can be invited, or what a rep should know.
 *
 * @param said one sentence, which names what to change; may hold names: for the record, never for logs
 * @param subject the file, person or role it is about: its name, or how a sentence calls it
 */
record Finding(Code code, Said said, @Nullable Object subject) {
    /** Returns the sentence. */
    String message(Locale language) {
        return said.sentence(language);
    }

    @Nullable String subject(Locale language) {
        return subject instanceof Said called ? called.in(language) : (String) subject;
    }

    /** Kinds of findings, for programs; their words never change. */
    enum Code {
        NO_DOCUMENT,
        TOO_MANY_DOCUMENTS,
        DOCUMENTS_TOO_LARGE,
        DOCUMENT_EMPTY,
        DOCUMENT_TOO_LARGE,
        /** It is not what its name says, or it cannot be opened, or it must not be changed. */
        DOCUMENT_UNFIT,
        /** A text tag that does not end on its line. */
        BROKEN_TAG,
        /** A text tag of a kind, or with a setting, that is not carried out. */
        UNKNOWN_TAG,
        /** A text tag for somebody who does not sign. */
        TAG_FOR_NOBODY,
        /** Word files have different names for one signer in their text tags. */
        TAG_NAMES_DIFFER,
        /** A file that the rule asks somebody for who does not sign. */
        ATTACHMENT_OF_NOBODY,
        /** A text of the rule that no document has. */
        ANCHOR_MISSING,
        /** A document has a field for a signer who has no signature in it. */
        FIELD_WITHOUT_SIGNATURE,
        /** A signer has no signature in any document. */
        SIGNER_WITHOUT_SIGNATURE,
        NO_CONTACT_ROLE,
        ROLE_UNFILLED,
        CONTACT_UNREADABLE,
        NO_LAST_NAME,
        NO_FIRST_NAME,
        NO_EMAIL,
        INVALID_EMAIL,
        EMAIL_BOUNCED,
        NO_MOBILE_PHONE,
        /** It has no country code, or is no number. */
        INVALID_MOBILE_PHONE,
        /** The field of the contact is empty that holds what the rule asks the signer. */
        NO_ANSWER,
        /** It holds what nobody could type in. */
        INVALID_ANSWER,
        /** Two people have one e-mail address: a reason when the owner is one of them, else a warning. */
        EMAIL_SHARED,
        /** A warning: nobody has a role that is to get a copy. */
        COPY_ROLE_UNFILLED,
        SIGNERS_ALIKE,
        TOO_MANY_SIGNERS,
        UNKNOWN_LANGUAGE,
        /** A warning: OneSpan Sign does not have the language of a contact or of the rule. */
        LANGUAGE_NOT_OFFERED,
        /** A warning: the rule has messages in several languages, and none in that of a signer. */
        MESSAGE_NOT_TRANSLATED,
        /** A warning: signers read different languages, and a transaction has one consent. */
        CONSENT_IN_ONE_LANGUAGE,
        /** The account has no such signing theme, or it has no colour. */
        UNKNOWN_THEME,
        /** A warning: one person has several contact roles. */
        SIGNS_ONCE,
        /** A warning: more signers than OneSpan Sign advises. */
        MANY_SIGNERS;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
