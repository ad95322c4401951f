package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.platform.session.Governor;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexThrow;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.LimitReached;
import io.stagesign.emulator.org.store.Transactions;
import io.stagesign.emulator.org.store.Transactions.Savepoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of an Apex test: they wait for stopTest and run there in the test's own transaction, one after the other,
 * seeing the static variables of the test and with limits of their own.
 */
final class TestJobs implements JobQueue {

    private static final class Waiting {
        private final Deque<Job> jobs = new ArrayDeque<>();
    }

    private final Transactions transactions;
    private final JobRecords records;

    TestJobs(Transactions transactions, JobRecords records) {
        this.transactions = transactions;
        this.records = records;
    }

    @Override
    public void add(Execution execution, Job job) {
        waiting(execution).jobs.add(job);
    }

    @Override
    public boolean holds(Execution execution, Object signature) {
        return waiting(execution).jobs.stream().anyMatch(job -> signature.equals(job.signature()));
    }

    private static Waiting waiting(Execution execution) {
        return execution.attachment(Waiting.class, Waiting::new);
    }

    /** Runs what waits; the first job that fails makes the call fail. */
    void runAll(Execution execution) {
        RuntimeException failure = null;
        for (Job job = waiting(execution).jobs.poll();
                job != null;
                job = waiting(execution).jobs.poll()) {
            if (records.isQueued(job.id())) {
                RuntimeException problem = run(execution, job);
                failure = failure == null ? problem : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private @Nullable RuntimeException run(Execution execution, Job job) {
        RuntimeException failure = new JobRun(job, new JobRun.Phases() {
                    @Override
                    public <T> T run(Function<Execution, T> phase) {
                        return phase(execution, job, phase);
                    }
                })
                .run();
        records.end(job.id(), failure == null ? null : String.valueOf(failure.getMessage()));
        return failure;
    }

    private <T> T phase(Execution execution, Job job, Function<Execution, T> phase) {
        Session session = Session.of(execution);
        Savepoint before = transactions.savepoint();
        Runnable restore = session.fresh(new Governor(true));
        try {
            return session.as(job.userId(), () -> phase.apply(execution));
        } catch (ApexThrow | LimitReached thrown) {
            transactions.rollbackTo(before);
            throw thrown;
        } finally {
            restore.run();
        }
    }
}
