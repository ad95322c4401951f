package io.stagesign.ops;

import io.stagesign.job.FailedJobs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How many jobs of each kind are due, for how long, and how many fail and why; sick when nothing has been picked up for long. */
@Component
class JobsHealthIndicator implements HealthIndicator {
    private static final Duration TOO_LATE = Duration.ofMinutes(10);
    private static final int MOST_CAUSES = 10;

    private final JobQueue queue;
    private final FailedJobs failed;
    private final Clock clock;

    JobsHealthIndicator(JobQueue queue, FailedJobs failed, Clock clock) {
        this.queue = queue;
        this.failed = failed;
        this.clock = clock;
    }

    @Override
    public Health health() {
        List<JobQueue.Kind> kinds = queue.kinds(clock.instant());
        Health.Builder health =
                kinds.stream().anyMatch(kind -> kind.oldestDue().compareTo(TOO_LATE) > 0) ? Health.down() : Health.up();
        kinds.forEach(kind -> health.withDetail(
                kind.job(),
                Map.of(
                        "planned", kind.planned(),
                        "due", kind.due(),
                        "oldestDueSeconds", kind.oldestDue().toSeconds(),
                        "failing", kind.failing())));
        List<FailedJobs.Cause> causes = failed.causes();
        if (!causes.isEmpty()) {
            health.withDetail(
                    "causes",
                    causes.stream()
                            .limit(MOST_CAUSES)
                            .map(JobsHealthIndicator::view)
                            .toList());
        }
        return health.build();
    }

    private static Map<String, Object> view(FailedJobs.Cause cause) {
        return Map.of(
                "why", cause.sentence(),
                "jobs", cause.jobs(),
                "givenUp", cause.givenUp(),
                "since", cause.since());
    }
}
