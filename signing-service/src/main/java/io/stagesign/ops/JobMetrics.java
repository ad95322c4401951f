package io.stagesign.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.stagesign.job.FailedJobs;
import java.time.Clock;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What a dashboard needs of the jobs: how many are due, how old the oldest is, how many fail, how many were given up. */
@Component
class JobMetrics implements MeterBinder {
    private final JobQueue queue;
    private final FailedJobs failed;
    private final Clock clock;

    JobMetrics(JobQueue queue, FailedJobs failed, Clock clock) {
        this.queue = queue;
        this.failed = failed;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "stagesign.jobs.due", "jobs that should have begun", kinds -> sum(kinds, JobQueue.Kind::due));
        gauge(
                registry,
                "stagesign.jobs.failing",
                "jobs whose last attempt failed",
                kinds -> sum(kinds, JobQueue.Kind::failing));
        Gauge.builder(
                        "stagesign.jobs.givenup",
                        () -> failed.causes().stream()
                                .mapToLong(FailedJobs.Cause::givenUp)
                                .sum())
                .description("jobs that wait for an operator to have them tried again")
                .register(registry);
        gauge(
                registry,
                "stagesign.jobs.oldest.seconds",
                "how long the first due job waits",
                kinds -> kinds.stream()
                        .mapToDouble(kind -> kind.oldestDue().toSeconds())
                        .max()
                        .orElse(0));
    }

    private void gauge(
            MeterRegistry registry, String name, String meaning, ToDoubleFunction<List<JobQueue.Kind>> value) {
        Gauge.builder(name, () -> value.applyAsDouble(queue.kinds(clock.instant())))
                .description(meaning)
                .register(registry);
    }

    private static double sum(List<JobQueue.Kind> kinds, ToDoubleFunction<JobQueue.Kind> value) {
        return kinds.stream().mapToDouble(value).sum();
    }
}
