package io.stagesign.filing;

import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.Failure;
import io.stagesign.job.Jobs;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Move;
import io.stagesign.signing.RequestChanged;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Files what was signed. */
@Component
class FileJob implements RequestJob {
    static final String NAME = "file";

    private static final Set<Status> MINE = Set.of(Status.COMPLETED);

    /** What passes by itself within this time needs no second copy. */
    private static final Duration KEPT_AFTER = Duration.ofHours(1);

    private final SigningRequests requests;
    private final Filing filing;
    private final FilingRecord record;
    private final Jobs jobs;

    FileJob(SigningRequests requests, Filing filing, FilingRecord record, Jobs jobs) {
        this.record = record;
        this.requests = requests;
        this.filing = filing;
        this.jobs = jobs;
    }

    @EventListener
    void on(RequestChanged change) {
        if (change.entered(Status.COMPLETED)) {
            jobs.ask(NAME, change.key());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        requests.claim(key, MINE).ifPresent(filing::file);
        return Next.done();
    }

    @Override
    public Next failed(RequestKey key, Failure failure) {
        if (failure.help() == Help.NEVER) {
            requests.claim(key, MINE)
                    .ifPresent(request ->
                            requests.move(request, Move.to(Status.FAILED, Sentences.failed(failure.sentence()))));
            jobs.ask(KeepJob.NAME, key);
            return Next.done();
        }
        if (failure.isWorthTelling()) {
            jobs.ask(KeepJob.NAME, key, KEPT_AFTER);
            requests.explain(
                    key,
                    MINE,
                    record.isHeldBack(key)
                            ? Sentences.heldBack(failure.sentence())
                            : Sentences.waiting(failure.sentence()));
        }
        return Next.after(failure.pause());
    }
}
