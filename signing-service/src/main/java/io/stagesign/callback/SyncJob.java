package io.stagesign.callback;

import io.stagesign.job.Failure;
import io.stagesign.job.Jobs;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.TransactionId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.LostClaim;
import io.stagesign.signing.RequestChanged;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads a transaction's true state and moves the request to it, again and again until nothing can change any more. */
@Component
class SyncJob implements RequestJob {
    static final String NAME = "sync";

    /** A sender can revive an expired transaction and restore a trashed one: then a callback has us look again. */
    static final Set<Status> MINE = Set.of(Status.SENT, Status.EXPIRED, Status.CANCELLED);

    private static final Duration SKEW = Duration.ofSeconds(2);

    private final SigningRequests requests;
    private final OneSpan oneSpan;
    private final SyncRecord record;
    private final Callbacks callbacks;
    private final ChangeSweeps sweeps;
    private final Jobs jobs;
    private final Clock clock;

    SyncJob(
            SigningRequests requests,
            OneSpan oneSpan,
            SyncRecord record,
            Callbacks callbacks,
            ChangeSweeps sweeps,
            Jobs jobs,
            Clock clock) {
        this.sweeps = sweeps;
        this.requests = requests;
        this.oneSpan = oneSpan;
        this.record = record;
        this.callbacks = callbacks;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void on(RequestChanged change) {
        if (change.entered(Status.SENT)) {
            jobs.ask(NAME, change.key(), SyncPause.SHORTEST);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        Optional<SigningRequest> claimed = requests.claim(key, MINE);
        return claimed.isPresent() ? look(claimed.get()) : unclaimed(key);
    }

    @Override
    public Next failed(RequestKey key, Failure failure) {
        if (failure.isWorthTelling()) {
            requests.explain(key, Set.of(Status.SENT), Sentences.unseen(failure.sentence()));
        }
        return Next.after(failure.pause());
    }

    /** Looks at the transaction for somebody who waits; returns the request as it is afterwards, if there is one. */
    Optional<SigningRequest> now(RequestKey key) {
        try {
            requests.claim(key, MINE).ifPresent(this::look);
        } catch (LostClaim e) {
            // another hand took the request meanwhile, and writes what is true now
        }
        return requests.find(key);
    }

    /** Looks at a transaction that changed then, unless that was seen; says so when no callback had told of it. */
    void catchUp(RequestKey key, Instant changedAt) {
        requests.find(key)
                .filter(request -> !isSeen(request, changedAt))
                .flatMap(request -> requests.claim(key, MINE))
                .ifPresent(claimed -> {
                    SigningRequest now = follow(claimed);
                    if (now.version() > claimed.version()) {
                        record.caughtUp(claimed);
                    }
                });
    }

    /** OneSpan's clock and ours may differ a little. */
    private static boolean isSeen(SigningRequest request, Instant changedAt) {
        Instant seen = request.syncedAt();
        return seen != null && seen.isAfter(changedAt.plus(SKEW));
    }

    private Next look(SigningRequest request) {
        SigningRequest now = follow(request);
        return now.status() == Status.SENT
                ? Next.after(SyncPause.until(
                        now,
                        callbacks.completionTold(now.key()),
                        sweeps.areRecent(now.key().org()),
                        clock.instant()))
                : Next.done();
    }

    private SigningRequest follow(SigningRequest request) {
        String id = request.transactionId();
        return id == null
                ? request
                : record.follow(request, oneSpan.state(request.key().org(), new TransactionId(id)));
    }

    /** A callback can be faster than the job that sends: its word is kept until that job is through. */
    private Next unclaimed(RequestKey key) {
        return requests.find(key)
                .filter(request -> request.status() == Status.PREPARING)
                .<Next>map(request -> Next.after(SyncPause.whilePreparing(request, clock.instant())))
                .orElseGet(Next::done);
    }
}
