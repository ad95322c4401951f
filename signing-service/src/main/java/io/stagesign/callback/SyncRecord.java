package io.stagesign.callback;

import io.stagesign.cancellation.Cancellations;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Healed;
import io.stagesign.signing.Heals;
import io.stagesign.signing.Move;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what OneSpan says of a transaction: status, signers, and on completion what is to be filed. */
@Component
class SyncRecord {
    private static final Logger log = LoggerFactory.getLogger(SyncRecord.class);

    private final SigningRequests requests;
    private final Signers signers;
    private final Documents documents;
    private final Callbacks callbacks;
    private final Cancellations cancellations;
    private final Successors successors;
    private final Heals heals;
    private final Clock clock;

    SyncRecord(
            SigningRequests requests,
            Signers signers,
            Documents documents,
            Callbacks callbacks,
            Cancellations cancellations,
            Successors successors,
            Heals heals,
            Clock clock) {
        this.heals = heals;
        this.successors = successors;
        this.requests = requests;
        this.signers = signers;
        this.documents = documents;
        this.callbacks = callbacks;
        this.cancellations = cancellations;
        this.clock = clock;
    }

    /** Returns the request as it is afterwards. */
    @Transactional
    SigningRequest follow(SigningRequest request, Optional<TransactionState> found) {
        if (found.isEmpty()) {
            return moveOrStay(request, Status.CANCELLED, Sentences.DELETED);
        }
        TransactionState state = found.get();
        List<Signer> before = signers.of(request.key());
        Map<RecordId, Signer> succeeding = successors.of(request.key(), before, state).stream()
                .collect(Collectors.toMap(Signer::contactId, Function.identity()));
        List<Signer> now = SignerProgress.of(
                before.stream()
                        .map(signer -> succeeding.getOrDefault(signer.contactId(), signer))
                        .toList(),
                state,
                bounced(request, state, succeeding.keySet()));
        List<Signer> changed = new ArrayList<>(now);
        changed.removeAll(before);
        SigningRequest moved = follow(request, state, now, !changed.isEmpty());
        changed.forEach(signer -> keep(request.key(), signer, succeeding.containsKey(signer.contactId())));
        return moved;
    }

    /** What came back before somebody else signs came back from the one before, unless the account tells them apart. */
    private Set<String> bounced(SigningRequest request, TransactionState state, Set<RecordId> succeeded) {
        List<TransactionState.Signer> told = state.signers().stream()
                .filter(signer -> !signer.personId().equals(signer.id())
                        || succeeded.stream()
                                .noneMatch(contact -> contact.value().equals(signer.id())))
                .toList();
        return callbacks.bounced(request.key(), told);
    }

    private void keep(RequestKey key, Signer signer, boolean isSuccessor) {
        if (isSuccessor) {
            requests.note(key, EnumSet.allOf(Status.class), Sentences.passedOn(signer));
            signers.correct(key, signer, clock.instant());
        } else {
            signers.update(key, signer);
        }
    }

    /**
     * A sweep found a change of the request as it was before. Where the account calls us, a callback should have told of it
     * since the last look.
     */
    @Transactional
    void caughtUp(SigningRequest before) {
        Instant seen = before.syncedAt();
        Instant lastLook = seen != null && seen.isAfter(before.changedAt()) ? seen : before.changedAt();
        if (callbacks.isCalled(before.key().org()) && !callbacks.anySince(before.key(), lastLook)) {
            heals.note(before.key(), Healed.Kind.CALLBACK_MISSED);
        }
    }

    private SigningRequest follow(SigningRequest request, TransactionState state, List<Signer> now, boolean changed) {
        if (state.trashed()) {
            return moveOrStay(request, Status.CANCELLED, trashed(request));
        }
        return switch (state.status()) {
            case COMPLETED, ARCHIVED -> completed(request, state);
            case DECLINED, OPTED_OUT -> moveOrStay(request, Status.DECLINED, Sentences.declined(state));
            case EXPIRED -> moveOrStay(request, Status.EXPIRED, Sentences.EXPIRED);
            case SENT -> sent(request, state, Sentences.progress(now, state), changed);
            case DRAFT -> sent(request, state, Sentences.PAUSED, changed);
            case UNKNOWN -> {
                log.warn("OneSpan gives the transaction a status that this version does not know");
                yield sent(request, state, request.reason(), changed);
            }
        };
    }

    private SigningRequest sent(SigningRequest request, TransactionState state, String sentence, boolean changed) {
        return request.status() == Status.SENT
                ? requests.progress(request, sentence, state.expiresAt(), changed)
                : requests.move(request, Move.to(Status.SENT, sentence).sent(clock.instant(), state.expiresAt()));
    }

    private SigningRequest completed(SigningRequest request, TransactionState state) {
        Instant at = Optional.ofNullable(state.completedAt()).orElseGet(clock::instant);
        SigningRequest moved = requests.move(
                request, Move.to(Status.COMPLETED, Sentences.COMPLETED).completed(at));
        documents.add(request.key(), ExpectedFiles.of(request, state, at, documents.of(request.key())));
        return moved;
    }

    /** The word that OneSpan sends of it can overtake the job that cancels: then the rep's own reason is the reason. */
    private String trashed(SigningRequest request) {
        return cancellations.underWay(request.key()).orElse(Sentences.TRASHED);
    }

    private SigningRequest moveOrStay(SigningRequest request, Status to, String sentence) {
        return request.status() == to ? request : requests.move(request, Move.to(to, sentence));
    }
}
