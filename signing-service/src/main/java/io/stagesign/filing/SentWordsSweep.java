package io.stagesign.filing;

import io.stagesign.job.Next;
import io.stagesign.job.OrgJob;
import io.stagesign.org.OrgId;
import io.stagesign.signing.RequestChanged;
import io.stagesign.signing.SentWordings;
import io.stagesign.signing.Status;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets the words of what went out where nothing comes back: at once when somebody declined, which is final, and otherwise
 * when a sender has had 30 days to revive what had expired, was cancelled or failed.
 */
@Component
class SentWordsSweep implements OrgJob {
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(SentWordsSweep.class);
    private static final Duration EVERY = Duration.ofDays(1);

    private final SentWordings wordings;
    private final Clock clock;

    SentWordsSweep(SentWordings wordings, Clock clock) {
        this.wordings = wordings;
        this.clock = clock;
    }

    @EventListener
    void on(RequestChanged change) {
        if (change.entered(Status.DECLINED)) {
            wordings.forget(change.key());
        }
    }

    @Override
    public String name() {
        return "sent-words-sweep";
    }

    @Override
    @Transactional
    public Next run(OrgId org) {
        int forgotten = wordings.forgetEnded(org, clock.instant().minus(KEPT));
        if (forgotten > 0) {
            log.info("Forgot the words of {} documents whose requests ended", forgotten);
        }
        return Next.after(EVERY);
    }
}
