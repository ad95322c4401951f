package io.stagesign.callback;

import io.stagesign.onespan.TransactionState;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signer.State;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The one whom we invited stands on the contact still. */
    static String passedOn(Signer successor) {
        return "“" + successor.name() + "” signs in the place of somebody else: the documents were passed on.";
    }

    static String progress(List<Signer> signers, TransactionState state) {
        long signed = count(signers, State.SIGNED);
        String sentence = signed == 0
                ? "Sent. Nobody has signed yet."
                : signed + " of " + signers.size() + (signers.size() == 1 ? " signer" : " signers") + " signed.";
        sentence += bounces(signers, state);
        if (count(signers, State.LOCKED) > 0) {
            sentence += " A signer is locked out: unlock them.";
        }
        return sentence;
    }

    /** Names each address from which an invitation came back: two contacts look alike, a typing error does not. */
    private static String bounces(List<Signer> signers, TransactionState state) {
        Set<String> bounced = signers.stream()
                .filter(signer -> signer.state() == State.BOUNCED)
                .map(signer -> signer.contactId().value())
                .collect(Collectors.toSet());
        return state.signers().stream()
                .filter(signer -> bounced.contains(signer.id()))
                .map(signer -> " The invitation to “" + signer.email() + "” came back: correct that address.")
                .distinct()
                .collect(Collectors.joining());
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
