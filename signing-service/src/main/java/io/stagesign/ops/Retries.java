package io.stagesign.ops;

import io.stagesign.job.FailedJob;
import io.stagesign.job.FailedJobs;
import io.stagesign.job.Jobs;
import io.stagesign.job.RetryAsked;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.FailedRequests;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has failed jobs tried again at once, when an operator knows that their cause is gone. */
@Component
class Retries {
    private static final Logger log = LoggerFactory.getLogger(Retries.class);

    private final FailedJobs failed;
    private final FailedRequests requests;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    Retries(FailedJobs failed, FailedRequests requests, Jobs jobs, ApplicationEventPublisher events) {
        this.events = events;
        this.failed = failed;
        this.requests = requests;
        this.jobs = jobs;
    }

    /** What became of a wish: jobs that run now, and jobs that have nothing to do any more. */
    record Retried(int retried, int obsolete) {
        Retried and(Retried other) {
            return new Retried(retried + other.retried, obsolete + other.obsolete);
        }
    }

    /** Tries all again that fail for this reason, at most 200 at once. */
    @Transactional
    Retried all(String sentence) {
        return failed.of(sentence).stream().map(this::retry).reduce(new Retried(0, 0), Retried::and);
    }

    /** Tries one again; absent when it does not fail. */
    @Transactional
    Optional<Retried> one(String job, String key) {
        return failed.find(job, key).map(this::retry);
    }

    private Retried retry(FailedJob job) {
        if (job.isGivenUp() && job.isOfRequest() && !requests.reopen(RequestKey.parse(job.key()))) {
            failed.forget(job.job(), job.key());
            return new Retried(0, 1);
        }
        events.publishEvent(new RetryAsked(job));
        jobs.ask(job.job(), job.key());
        log.info("An operator has job {} of {} tried again", job.job(), job.key());
        return new Retried(1, 0);
    }
}
