package io.stagesign.callback;

import io.stagesign.onespan.TransactionState;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signer.State;
import io.stagesign.signing.SigningTurn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far each signer is, from what OneSpan says of the transaction. */
final class SignerProgress {
    private SignerProgress() {}

    /** @param bounced ids of the signers whose invitation came back */
    static List<Signer> of(List<Signer> signers, TransactionState state, Set<String> bounced) {
        Map<String, TransactionState.Signer> known = state.signers().stream()
                .collect(Collectors.toMap(TransactionState.Signer::id, Function.identity(), (first, second) -> first));
        Optional<String> decliner = decliner(state);
        List<Signer> seen = signers.stream()
                .map(signer ->
                        decliner.filter(signer.contactId().value()::equals).isPresent()
                                ? declined(signer, state)
                                : seen(signer, known.get(signer.contactId().value()), bounced))
                .toList();
        return state.status() == TransactionState.Status.SENT ? SigningTurn.of(seen) : seen;
    }

    /** Returns the id of the one who declined; an address that two signers share tells nobody apart. */
    private static Optional<String> decliner(TransactionState state) {
        List<String> ids = state.signers().stream()
                .filter(signer -> signer.email().equalsIgnoreCase(state.declinedBy()))
                .map(TransactionState.Signer::id)
                .toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** The reason is kept with the change alone: once it was reported it is forgotten here. */
    private static Signer declined(Signer signer, TransactionState state) {
        return signer.state() == State.DECLINED
                ? signer
                : signer.at(State.DECLINED, null).because(state.declineReason());
    }

    private static Signer seen(Signer signer, TransactionState.@Nullable Signer now, Set<String> bounced) {
        if (now == null) {
            return signer;
        }
        if (now.signed()) {
            return signer.at(State.SIGNED, now.signedAt());
        }
        if (now.locked()) {
            return signer.at(State.LOCKED, null);
        }
        if (bounced.contains(now.id())) {
            return signer.at(State.BOUNCED, null);
        }
        return signer.state() == State.LOCKED ? signer.at(State.WAITING, null) : signer;
    }
}
