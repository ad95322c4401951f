package io.stagesign.request;

import io.stagesign.job.Failure;
import io.stagesign.job.Jobs;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.RequestChanged;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes drafts that a creation of unknown outcome left at OneSpan beside the transaction that was sent. */
@Component
class StrayDraftsJob implements RequestJob {
    static final String NAME = "stray-drafts";

    /** OneSpan's search finds a transaction some time after it was created. */
    static final Duration UNTIL_SEARCHABLE = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(StrayDraftsJob.class);

    private final SigningRequests requests;
    private final OneSpan oneSpan;
    private final Jobs jobs;

    StrayDraftsJob(SigningRequests requests, OneSpan oneSpan, Jobs jobs) {
        this.jobs = jobs;
        this.requests = requests;
        this.oneSpan = oneSpan;
    }

    /** A run of the send job that was under way may have created one that nobody knows. */
    @EventListener
    void on(RequestChanged change) {
        if (change.entered(Status.CANCELLED) && change.from() == Status.PREPARING) {
            jobs.ask(NAME, change.key(), UNTIL_SEARCHABLE);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        requests.find(key)
                .filter(StrayDraftsJob::isSettled)
                .ifPresent(request -> oneSpan.find(key).stream()
                        .filter(found -> isStray(found, request))
                        .forEach(stray -> {
                            oneSpan.deleteDraft(key.org(), stray.id());
                            log.info("Deleted the stray draft {}", stray.id());
                        }));
        return Next.done();
    }

    @Override
    public Next failed(RequestKey key, Failure failure) {
        return Next.after(failure.pause());
    }

    /** While a request is being prepared, any draft may still become its transaction. */
    private static boolean isSettled(SigningRequest request) {
        return request.status() != Status.REQUESTED && request.status() != Status.PREPARING;
    }

    private static boolean isStray(TransactionState found, SigningRequest request) {
        return found.status() == TransactionState.Status.DRAFT
                && !found.id().value().equals(request.transactionId());
    }
}
