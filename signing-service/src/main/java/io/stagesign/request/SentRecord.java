package io.stagesign.request;

import io.stagesign.cancellation.Cancellations;
import io.stagesign.job.Jobs;
import io.stagesign.onespan.TransactionState;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Move;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.SigningTurn;
import io.stagesign.signing.Status;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what OneSpan says of a transaction that was to be sent. */
@Component
class SentRecord {
    private static final String WORD = ".docx";

    private final SigningRequests requests;
    private final Signers signers;
    private final Documents documents;
    private final Cancellations cancellations;
    private final Jobs jobs;
    private final Clock clock;

    SentRecord(
            SigningRequests requests,
            Signers signers,
            Documents documents,
            Cancellations cancellations,
            Jobs jobs,
            Clock clock) {
        this.cancellations = cancellations;
        this.requests = requests;
        this.signers = signers;
        this.documents = documents;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Tells whether it was forgotten who signs, as an older database forgets it. */
    @Transactional(readOnly = true)
    boolean knowsNoSigner(SigningRequest request) {
        return signers.of(request.key()).isEmpty();
    }

    /** Notes who signs a transaction that an earlier run made, of which nothing else is known any more. */
    @Transactional
    void adopt(SigningRequest request, List<Signer> invited) {
        requests.hold(request);
        signers.replace(request.key(), invited);
    }

    /**
     * The last look before signers are invited: refuses when another run has taken over, and tells whether the request is
     * still wanted. One that is taken back after this look is undone at OneSpan before it is called cancelled.
     */
    @Transactional
    boolean mayInvite(SigningRequest request) {
        requests.hold(request);
        return !cancellations.isAsked(request.key());
    }

    /**
     * Returns the names of the documents of a draft in which somebody who should sign has nothing to sign; nothing when
     * everybody has. Each signer signs something, and each document is signed by somebody.
     */
    @Transactional(readOnly = true)
    Optional<String> unsigned(SigningRequest request, TransactionState drafted) {
        Set<String> signing = drafted.documents().stream()
                .flatMap(document -> document.signerIds().stream())
                .collect(Collectors.toSet());
        boolean everybody = signers.of(request.key()).stream()
                .allMatch(signer -> signing.contains(signer.contactId().value()));
        String found = drafted.documents().stream()
                .filter(document -> document.signerIds().isEmpty()
                        || (!everybody
                                && document.name().toLowerCase(Locale.ROOT).endsWith(WORD)))
                .map(TransactionState.Document::name)
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    @Transactional
    void confirm(SigningRequest request, Optional<TransactionState> state) {
        if (state.isEmpty() || state.get().trashed()) {
            requests.move(request, Move.to(Status.CANCELLED, Sentences.DRAFT_DELETED));
        } else {
            sent(request, state.get());
        }
        if (request.draftAttempts() > 1) {
            jobs.ask(StrayDraftsJob.NAME, request.key(), StrayDraftsJob.UNTIL_SEARCHABLE);
        }
    }

    private void sent(SigningRequest request, TransactionState state) {
        List<Signer> invited = SigningTurn.of(signers.of(request.key()));
        boolean inTurn = invited.stream().map(Signer::order).distinct().count() > 1;
        long pinned = documents.of(request.key()).stream()
                .filter(document -> document.kind() == Document.Kind.ORIGINAL)
                .count();
        // what was adopted after an older database was restored has none
        int sent = pinned == 0 ? state.documents().size() : (int) pinned;
        String sentence = Sentences.sent(sent, invited.size(), inTurn);
        requests.move(request, Move.to(Status.SENT, sentence).sent(clock.instant(), state.expiresAt()));
        invited.forEach(signer -> signers.update(request.key(), signer));
    }
}
