package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.run.Execution;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The job that a transaction is running, and what its code has asked for. */
public final class RunningJob {

    private final Job job;
    private final boolean finalizing;
    private final boolean parentFailed;
    private @Nullable Object finalizer;

    private RunningJob(Job job, boolean finalizing, boolean parentFailed) {
        this.job = job;
        this.finalizing = finalizing;
        this.parentFailed = parentFailed;
    }

    /** A job itself. */
    static RunningJob of(Job job) {
        return new RunningJob(job, false, false);
    }

    /** The finalizer of a job. */
    static RunningJob finalizing(Job job, boolean failed) {
        return new RunningJob(job, true, failed);
    }

    /** Holds the running job of a transaction, as attachments cannot be removed. */
    static final class Slot {
        private @Nullable RunningJob running;
    }

    /** Returns what a transaction is running, or nothing if it is no job. */
    public static Optional<RunningJob> in(Execution execution) {
        return Optional.ofNullable(execution.attachment(Slot.class, Slot::new).running);
    }

    /** Runs code as part of this job. */
    void during(Execution execution, Runnable code) {
        Slot slot = execution.attachment(Slot.class, Slot::new);
        RunningJob before = slot.running;
        slot.running = this;
        try {
            code.run();
        } finally {
            slot.running = before;
        }
    }

    Job job() {
        return job;
    }

    /** Returns the name of the constant of Quiddity for it. */
    public String quiddity() {
        if (finalizing) {
            return "TRANSACTION_FINALIZER_QUEUEABLE";
        }
        return job.kind() == Job.Kind.BATCH ? "BATCH_APEX" : job.kind().name();
    }

    boolean isFinalizer() {
        return finalizing;
    }

    boolean parentFailed() {
        return parentFailed;
    }

    /** Returns whether the job's class says that it makes callouts; finalizers always may. */
    public boolean allowsCallouts(Execution execution) {
        var callouts = execution.types().get("Database.AllowsCallouts").declaration();
        return finalizing || execution.types().of(job.target()).as(callouts) != null;
    }

    @Nullable Object finalizer() {
        return finalizer;
    }

    void finalizer(Object attached) {
        finalizer = attached;
    }
}
