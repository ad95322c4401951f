package io.stagesign.reconciliation;

import io.stagesign.job.Jobs;
import io.stagesign.job.Next;
import io.stagesign.job.OrgJob;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Healed;
import io.stagesign.signing.Heals;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds open requests that no job looks after, after a restored backup for example, and gives each its job. */
@Component
class ReconciliationJob implements OrgJob {
    private static final Logger log = LoggerFactory.getLogger(ReconciliationJob.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final ForgottenRequests forgotten;
    private final Heals heals;
    private final Jobs jobs;

    ReconciliationJob(ForgottenRequests forgotten, Heals heals, Jobs jobs) {
        this.heals = heals;
        this.forgotten = forgotten;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public Next run(OrgId org) {
        forgotten.of(org).forEach(each -> {
            if (jobs.ensure(each.job(), each.key())) {
                log.warn("No job looked after {}: {} is planned again", each.key(), each.job());
                heals.note(RequestKey.parse(each.key()), Healed.Kind.JOB_MISSING);
            }
        });
        return Next.after(EVERY);
    }
}
