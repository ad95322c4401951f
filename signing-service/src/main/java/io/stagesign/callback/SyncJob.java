package io.stagesign.callback;

import io.stagesign.job.Failure;
import io.stagesign.job.Jobs;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.LostClaim;
import io.stagesign.signing.RequestChanged;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads a transaction's true state and moves the request to it, again and again until nothing can change any more. */
@Component
class SyncJob implements RequestJob {
    static final String NAME = "sync";

    /** A sender can revive an expired transaction and restore a trashed one: then a callback has us look again. */
    private static final Set<Status> MINE = Set.of(Status.SENT, Status.EXPIRED, Status.CANCELLED);

    private final SigningRequests requests;
    private final OneSpan oneSpan;
    private final SyncRecord record;
    private final Callbacks callbacks;
    private final Jobs jobs;
    private final Clock clock;

    SyncJob(SigningRequests requests, OneSpan oneSpan, SyncRecord record, Callbacks callbacks, Jobs jobs, Clock clock) {
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

    private Next look(SigningRequest request) {
        String id = request.transactionId();
        if (id == null) {
            return Next.done();
        }
        Optional<TransactionState> state = oneSpan.state(request.key().org(), new TransactionId(id));
        SigningRequest now = record.follow(request, state);
        return now.status() == Status.SENT
                ? Next.after(SyncPause.until(now, callbacks.completionTold(now.key()), clock.instant()))
                : Next.done();
    }

    /** A callback can be faster than the job that sends: its word is kept until that job is through. */
    private Next unclaimed(RequestKey key) {
        return requests.find(key)
                .filter(request -> request.status() == Status.PREPARING)
                .<Next>map(request -> Next.after(SyncPause.whilePreparing(request, clock.instant())))
                .orElseGet(Next::done);
    }
}
