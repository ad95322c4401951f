package io.stagesign.callback;

import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RequestKey;
import io.stagesign.signer.Corrections;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signer.State;
import io.stagesign.signing.Signers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds who signs in the place of somebody else, because a signer passed the documents on or their sender named somebody
 * else at OneSpan. Seen by the address: OneSpan tells of it with ROLE_REASSIGN, which may be lost.
 */
@Component
class Successors {
    private final Signers signers;
    private final Corrections corrections;

    Successors(Signers signers, Corrections corrections) {
        this.signers = signers;
        this.corrections = corrections;
    }

    /** Returns each successor as the signer of that place, as one who has yet to sign. */
    List<Signer> of(RequestKey key, List<Signer> known, TransactionState state) {
        return known.stream()
                .flatMap(signer -> successor(key, signer, state).stream())
                .toList();
    }

    private Optional<Signer> successor(RequestKey key, Signer signer, TransactionState state) {
        return state.signers().stream()
                .filter(now -> now.id().equals(signer.contactId().value()))
                .filter(now -> !now.email().isBlank())
                .filter(now -> !signers.isInvitedAt(key, signer.contactId(), now.email()))
                .filter(now -> !corrections.isUnderWay(key, signer.contactId()))
                .map(now -> new Signer(
                        signer.contactId(),
                        signer.role(),
                        signer.order(),
                        now.name(),
                        now.email(),
                        State.WAITING,
                        null))
                .findFirst();
    }
}
