package io.stagesign.ops;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How many jobs of each kind are due, for how long, and how many fail; sick when nothing has been picked up for long. */
@Component
class JobsHealthIndicator implements HealthIndicator {
    private static final Duration TOO_LATE = Duration.ofMinutes(10);

    private final JobQueue queue;
    private final Clock clock;

    JobsHealthIndicator(JobQueue queue, Clock clock) {
        this.queue = queue;
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
        return health.build();
    }
}
