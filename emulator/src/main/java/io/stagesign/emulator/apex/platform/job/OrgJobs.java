package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.platform.session.Executions;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.org.Org;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of the running org: they wait for the commit and their delay, then each runs on a worker in transactions of
 * its own, in the name of the user who enqueued it.
 */
final class OrgJobs implements JobQueue, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OrgJobs.class);
    private static final int WORKERS = 2;
    private static final int SECONDS_TO_END = 5;
    private static final long STACK_BYTES = 64L << 20;

    private final Org org;
    private final Executions executions;
    private final JobRecords records;
    private final Map<String, Job> waiting = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, OrgJobs::thread);

    OrgJobs(Org org, Executions executions, JobRecords records) {
        this.org = org;
        this.executions = executions;
        this.records = records;
        org.afterReset(waiting::clear);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "apex-jobs", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void add(Execution execution, Job job) {
        Cron cron = job.options().cron();
        Duration delay = cron == null ? Duration.ofMinutes(job.options().delayMinutes()) : untilNext(cron);
        org.transactions().afterCommit(() -> wait(job, delay));
    }

    private void wait(Job job, Duration delay) {
        waiting.put(job.id(), job);
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, workers)
                .execute(() -> start(job));
    }

    private Duration untilNext(Cron cron) {
        ZonedDateTime now = org.clock().instant().atZone(ZoneOffset.UTC);
        return Duration.between(now, Objects.requireNonNullElse(cron.next(now), now));
    }

    @Override
    public boolean holds(Execution execution, Object signature) {
        return waiting.values().stream().anyMatch(job -> signature.equals(job.signature()));
    }

    private void start(Job job) {
        if (waiting.remove(job.id()) == null || !records.isQueued(job.id())) {
            return;
        }
        try {
            RuntimeException failure = run(job);
            if (failure != null) {
                LOG.warn("Apex job {} failed", job.id());
            }
            Cron cron = job.options().cron();
            if (cron == null) {
                records.end(job.id(), failure == null ? null : String.valueOf(failure.getMessage()));
            } else {
                wait(job, untilNext(cron));
            }
        } catch (RuntimeException broken) {
            LOG.error("Apex job {} broke off", job.id(), broken);
        }
    }

    private @Nullable RuntimeException run(Job job) {
        return new JobRun(job, new JobRun.Phases() {
                    @Override
                    public <T> T run(Function<Execution, T> phase) {
                        return executions.alone(job.userId(), true, phase);
                    }
                })
                .run();
    }

    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            workers.shutdownNow();
        }
    }
}
