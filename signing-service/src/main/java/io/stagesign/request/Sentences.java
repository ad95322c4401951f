package io.stagesign.request;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rep reads until the invitations are out. */
final class Sentences {
    static final String REQUESTED = "Received. The documents will be sent shortly.";
    static final String HELD = "Received. The documents are sent when the time to take them back is over.";
    static final String PREPARING = "The documents and signers are being prepared.";
    static final String DRAFT_DELETED =
            "The transaction was deleted in OneSpan Sign before it was sent. Nobody was invited.";
    static final String RECORD_DELETED =
            "The signing request was deleted in Salesforce before it was sent. Nobody was invited.";
    static final String RECORD_DELETED_REASON = "its record was deleted in Salesforce";
    static final String NO_REASON = "no reason was given";
    static final String RULE_UNREADABLE = "Nothing was sent. The rule settings of this request cannot be read: move the"
            + " opportunity into the stage again, or ask your administrator to check the signing rule.";

    private Sentences() {}

    static String sent(int documents, int signers, boolean inTurn) {
        return "Sent " + count(documents, "document") + " to " + count(signers, "signer")
                + (inTurn && signers > 1 ? ", who sign one after another." : ".");
    }

    static String takenBack(@Nullable String reason) {
        String because = reason == null || reason.isBlank() ? "" : ": “" + reason.strip() + "”";
        return "Cancelled before anything was sent" + because + ". Nobody was invited.";
    }

    static String notReady(List<Finding> reasons, Locale language) {
        String intro = Said.of(Saying.NOT_READY).in(language);
        return reasons.stream()
                .map(reason -> "\n- " + reason.message(language))
                .collect(Collectors.joining("", intro, ""));
    }

    static String unsigned(String documents) {
        return "OneSpan Sign made no signature of a text tag in “" + documents
                + "”. Nobody was invited: cancel this signing," + " upload the document as a PDF and send it again.";
    }

    static String waiting(String sentence) {
        return sentence + " StageSign tries again by itself. Nobody is invited twice.";
    }

    static String failed(String sentence) {
        return "Nothing was sent. " + sentence;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
