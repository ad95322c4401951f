package io.stagesign.cancellation;

import io.stagesign.cancellation.Cancellations.Cancellation;
import io.stagesign.job.Jobs;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Move;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import io.stagesign.signing.Timeline;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a request is to be cancelled, and what became of that. */
@Component
public class CancellationRecord {
    /** Statuses in which there is something to cancel: an expired transaction can be revived by its sender. */
    static final Set<Status> OPEN =
            EnumSet.of(Status.NOT_READY, Status.REQUESTED, Status.PREPARING, Status.SENT, Status.EXPIRED);

    /** Reads the transaction's true state; named here because the job belongs to another feature. */
    private static final String SYNC = "sync";

    private final Cancellations cancellations;
    private final SigningRequests requests;
    private final Timeline timeline;
    private final Jobs jobs;

    CancellationRecord(Cancellations cancellations, SigningRequests requests, Timeline timeline, Jobs jobs) {
        this.cancellations = cancellations;
        this.requests = requests;
        this.timeline = timeline;
        this.jobs = jobs;
    }

    /** Stores the wish with the job that serves it, where there is something to cancel; returns the request as it is. */
    @Transactional
    public Optional<SigningRequest> ask(RequestKey key, String reason) {
        Optional<SigningRequest> found = requests.find(key);
        found.filter(request -> OPEN.contains(request.status())).ifPresent(request -> {
            if (cancellations.ask(key, reason)) {
                timeline.append(key, request.status(), Sentences.asked(reason));
            }
            jobs.ask(CancelJob.NAME, key);
        });
        return found;
    }

    /** The same for a wish that stands on the org's record, unless it was settled since. */
    @Transactional
    Optional<SigningRequest> askOnce(RequestKey key, String reason, Instant askedAt) {
        boolean settled = cancellations
                .find(key)
                .map(Cancellation::settledAt)
                .filter(askedAt::isBefore)
                .isPresent();
        return settled ? requests.find(key) : ask(key, reason);
    }

    @Transactional
    void cancelled(SigningRequest request, String sentence) {
        requests.move(request, Move.to(Status.CANCELLED, sentence));
        cancellations.settle(request.key());
    }

    /** The transaction ended before it could be taken back: how, its state tells. */
    @Transactional
    void tooLate(SigningRequest request) {
        requests.hold(request);
        timeline.append(request.key(), request.status(), Sentences.TOO_LATE);
        cancellations.settle(request.key());
        jobs.ask(SYNC, request.key());
    }

    /** There is nothing to cancel any more; a request that was cancelled by another hand gets the reason given here. */
    @Transactional
    void settle(RequestKey key, String sentence) {
        requests.explain(key, Set.of(Status.CANCELLED), sentence);
        cancellations.settle(key);
        jobs.ask(SYNC, key);
    }
}
