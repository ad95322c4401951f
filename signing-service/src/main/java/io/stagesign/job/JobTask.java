package io.stagesign.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.database.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Runs one kind of job as a task of db-scheduler, and plans what comes after each run. */
final class JobTask<K> {
    private static final Logger log = LoggerFactory.getLogger(JobTask.class);

    private final Job<K> job;
    private final Slots slots;
    private final Signals signals;
    private final FailedJobs failed;
    private final RetryPolicy policy;
    private final TransactionOperations transactions;
    private final Storage storage;
    private final BooleanSupplier ending;
    private final Clock clock;

    /** @param ending tells whether this instance has no more time */
    JobTask(
            Job<K> job,
            Slots slots,
            Signals signals,
            FailedJobs failed,
            RetryPolicy policy,
            TransactionOperations transactions,
            Storage storage,
            BooleanSupplier ending,
            Clock clock) {
        this.job = job;
        this.slots = slots;
        this.signals = signals;
        this.failed = failed;
        this.policy = policy;
        this.transactions = transactions;
        this.storage = storage;
        this.ending = ending;
        this.clock = clock;
    }

    CustomTask<Void> task() {
        return Tasks.custom(job.name(), Void.class)
                .onFailure((complete, operations) -> {
                    String key = complete.getExecution().getId();
                    Throwable cause = cause(complete);
                    Failures failures = signals.failures(job.name(), key).and(cause);
                    Failure failure = JobContext.within(job.name(), key, () -> judge(cause, failures));
                    Next next = JobContext.within(job.name(), key, () -> explained(key, failure));
                    transactions.executeWithoutResult(transaction -> {
                        signals.keep(job.name(), key, failures);
                        failed.note(job.name(), key, failure, next);
                        plan(key, next, complete, operations);
                    });
                })
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        JobContext.within(job.name(), instance.getId(), () -> runInTurn(instance.getId())));
    }

    /** A job that finds its org's places taken makes room at once: others are waiting for this thread. */
    private CompletionHandler<Void> runInTurn(String key) {
        Optional<Slots.Slot> slot = slots.take(key);
        if (slot.isEmpty()) {
            return (complete, operations) ->
                    operations.reschedule(complete, clock.instant().plus(policy.untilTurn()));
        }
        try {
            return run(key);
        } catch (RuntimeException e) {
            if (!ending.getAsBoolean()) {
                throw e;
            }
            log.info("Handed back to the other instances, as this one ends ({})", Scrubbed.names(e));
            return (complete, operations) -> operations.reschedule(complete, clock.instant());
        } finally {
            slot.get().free();
        }
    }

    private CompletionHandler<Void> run(String key) {
        long seen = signals.count(job.name(), key);
        Next next = job.run(job.key(key));
        return (complete, operations) ->
                transactions.executeWithoutResult(transaction -> afterRun(key, seen, next, complete, operations));
    }

    private void afterRun(
            String key, long seen, Next next, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        failed.forget(job.name(), key);
        if (signals.countAfterSuccess(job.name(), key) != seen) {
            operations.reschedule(complete, clock.instant());
            return;
        }
        plan(key, next, complete, operations);
    }

    private void plan(String key, Next next, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        if (next instanceof Next.After after) {
            operations.reschedule(complete, clock.instant().plus(after.pause()));
        } else {
            operations.remove();
            signals.forget(job.name(), key);
        }
    }

    private static Throwable cause(ExecutionComplete complete) {
        return complete.getCause().orElseGet(() -> new IllegalStateException("no cause was given"));
    }

    private Failure judge(Throwable cause, Failures failures) {
        storage.met(cause);
        Failure failure = policy.judge(cause, failures);
        tell(failure, cause);
        return failure;
    }

    /** Saying why on the record may fail for the same reason as the run did; the job must outlive both. */
    private Next explained(String key, Failure failure) {
        try {
            return job.failed(job.key(key), failure);
        } catch (RuntimeException e) {
            log.warn(
                    "The reason could not be written on the record: {}",
                    e.getClass().getName());
            return Next.after(failure.pause());
        }
    }

    /** Messages of third parties may hold names and e-mails; ours do not. A trace is for defects. */
    private static void tell(Failure failure, Throwable cause) {
        Duration pause = failure.pause();
        if (failure.help() == Help.NEVER) {
            log.error("Failed for good: {}", failure.sentence(), new Scrubbed(cause));
        } else {
            log.warn(
                    "Attempt {} failed, again in {}: {} ({})",
                    failure.attempt(),
                    pause,
                    failure.sentence(),
                    Scrubbed.names(cause));
        }
    }
}
