package io.stagesign.signer;

import io.stagesign.http.Problem;
import io.stagesign.http.Refused;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out whether somebody can still sign: as OneSpan says now, because a callback may be under way. */
@Component
class OpenSigners {
    private final SigningRequests requests;
    private final Signers signers;
    private final OneSpan oneSpan;

    OpenSigners(SigningRequests requests, Signers signers, OneSpan oneSpan) {
        this.requests = requests;
        this.signers = signers;
        this.oneSpan = oneSpan;
    }

    /**
     * Returns a signer who can still sign.
     *
     * @throws Refused when there is no such request or signer, when the request is not out, or when they have signed
     */
    OpenSigner get(RequestKey key, RecordId contact) {
        SigningRequest request = requests.find(key).orElseThrow(() -> new Refused(Problem.UNKNOWN_REQUEST));
        List<Signer> all = signers.of(key);
        if (all.stream().noneMatch(signer -> signer.contactId().equals(contact))) {
            throw new Refused(all.isEmpty() ? Problem.NOT_OUT : Problem.UNKNOWN_SIGNER);
        }
        TransactionState state =
                state(request).filter(OpenSigners::isOut).orElseThrow(() -> new Refused(Problem.NOT_OUT));
        Map<String, TransactionState.Signer> seen = state.signers().stream()
                .collect(Collectors.toMap(TransactionState.Signer::id, Function.identity(), (first, second) -> first));
        TransactionState.Signer now = seen.get(contact.value());
        if (now == null) {
            throw new Refused(Problem.UNKNOWN_SIGNER);
        }
        if (now.signed()) {
            throw new Refused(Problem.SIGNED_ALREADY);
        }
        return new OpenSigner(key, state.id(), contact, now, isTurnOf(contact, all, seen));
    }

    /** Tells what OneSpan says of a request's transaction; nothing while there can be none that is out. */
    Optional<TransactionState> state(SigningRequest request) {
        String id = request.transactionId();
        return request.status() == Status.SENT && id != null
                ? oneSpan.state(request.key().org(), new TransactionId(id))
                : Optional.empty();
    }

    static boolean isOut(TransactionState state) {
        return state.status() == TransactionState.Status.SENT && !state.trashed();
    }

    /** It is the turn of those with the lowest order who have not signed. */
    private static boolean isTurnOf(RecordId contact, List<Signer> all, Map<String, TransactionState.Signer> seen) {
        List<Signer> open = all.stream()
                .filter(signer -> Optional.ofNullable(
                                seen.get(signer.contactId().value()))
                        .filter(now -> !now.signed())
                        .isPresent())
                .toList();
        int turn = open.stream().mapToInt(Signer::order).min().orElse(0);
        return open.stream().anyMatch(signer -> signer.contactId().equals(contact) && signer.order() == turn);
    }
}
