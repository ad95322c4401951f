package io.stagesign.callback;

import io.stagesign.onespan.TransactionState;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signer.State;
import java.util.List;

/** What a rep reads while the signers sign. */
final class Sentences {
    static final String COMPLETED = "Everyone has signed. The signed documents are being filed.";
    static final String EXPIRED =
            "The time to sign has run out. To ask again, send it again with a new expiry, or move the opportunity into the"
                    + " stage again.";
    static final String TRASHED = "The transaction was moved to the trash in OneSpan Sign. Nobody can sign any more.";
    static final String DELETED = "The transaction was deleted in OneSpan Sign. Nobody can sign any more.";
    static final String PAUSED =
            "Somebody edits the transaction in OneSpan Sign. Nobody can sign until it is sent again there.";

    private Sentences() {}

    static String progress(List<Signer> signers) {
        long signed = count(signers, State.SIGNED);
        String sentence = signed == 0
                ? "Sent. Nobody has signed yet."
                : signed + " of " + signers.size() + (signers.size() == 1 ? " signer" : " signers") + " signed.";
        if (count(signers, State.BOUNCED) > 0) {
            sentence += " An invitation came back: correct the contact's e-mail address.";
        }
        if (count(signers, State.LOCKED) > 0) {
            sentence += " A signer is locked out: unlock them.";
        }
        return sentence;
    }

    /** Who it was stands beside the signer; the reason is in the signer's own words. */
    static String declined(TransactionState state) {
        String who = state.status() == TransactionState.Status.OPTED_OUT
                ? "A signer chose not to sign electronically."
                : "A signer declined to sign.";
        String reason = state.declineReason();
        return reason == null || reason.isBlank() ? who : who + " Reason given: “" + reason.strip() + "”";
    }

    static String unseen(String sentence) {
        return sentence + " The invitations are out; StageSign asks again by itself how far the signers are.";
    }

    private static long count(List<Signer> signers, State state) {
        return signers.stream().filter(signer -> signer.state() == state).count();
    }
}
