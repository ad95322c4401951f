package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.platform.job.Job.Kind;
import io.stagesign.emulator.apex.platform.session.Executions;
import io.stagesign.emulator.apex.platform.session.Resource;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Execution;
import java.util.Optional;
import java.util.Set;

/** Takes jobs from programs, as far as the platform lets them. */
final class Jobs {

    private static final int MOST_REPEATS = 5;
    private static final int LONGEST_DELAY = 10;

    private final Executions executions;
    private final JobRecords records;
    private final Schedules schedules;
    private final JobQueue committed;
    private final JobQueue inTests;

    Jobs(Executions executions, JobRecords records, Schedules schedules, JobQueue committed, JobQueue inTests) {
        this.executions = executions;
        this.schedules = schedules;
        this.records = records;
        this.committed = committed;
        this.inTests = inTests;
    }

    JobRecords records() {
        return records;
    }

    /** Enqueues a queueable and returns the id of its job. */
    String enqueue(Execution execution, Object queueable, AsyncOptions options) {
        Session session = Session.of(execution);
        Optional<RunningJob> parent = RunningJob.in(execution);
        int depth = parent.map(running -> running.job().depth() + 1).orElse(1);
        int deepest = Math.min(
                options.deepest(),
                parent.map(running -> running.job().deepest()).orElse(Integer.MAX_VALUE));
        int repeats = parent.filter(RunningJob::parentFailed)
                .map(running -> running.job().repeats() + 1)
                .orElse(0);
        boolean chainedInTest = session.isTest() && depth > 1;
        if (chainedInTest || depth > deepest) {
            throw new ApexFault("AsyncException", "Maximum stack depth has been reached.");
        } else if (repeats > MOST_REPEATS) {
            throw new ApexFault("AsyncException", "Maximum number of re-enqueues by a finalizer has been reached.");
        } else if (options.delayMinutes() < 0 || options.delayMinutes() > LONGEST_DELAY) {
            throw new ApexFault("AsyncException", "Invalid delay: " + options.delayMinutes() + " minutes");
        }
        session.governor().use(execution, Resource.QUEUEABLE_JOBS, 1);
        session.changed();
        checkDuplicate(execution, options);
        String className = execution.types().of(queueable).name();
        String id = records.add(Kind.QUEUEABLE, className, session.userId(), null);
        add(execution, new Job(id, Kind.QUEUEABLE, queueable, session.userId(), options, depth, deepest, repeats));
        return id;
    }

    private void checkDuplicate(Execution execution, AsyncOptions options) {
        DuplicateSignature signature = options.signature();
        if (signature != null && queue(execution).holds(execution, Set.copyOf(signature.parts()))) {
            throw new ApexFault(
                    "DuplicateMessageException", "Attempt to enqueue job with duplicate queueable signature");
        }
    }

    /** Takes a batch or scheduled job. */
    String start(Execution execution, Kind kind, Object target, AsyncOptions options) {
        Session session = Session.of(execution);
        session.changed();
        String className = execution.types().of(target).name();
        String trigger = options.cron() == null ? null : schedules.add(options, session.userId());
        String id = records.add(kind, className, session.userId(), trigger);
        add(execution, new Job(id, kind, target, session.userId(), options, 1, Integer.MAX_VALUE, 0));
        return trigger == null ? id : trigger;
    }

    private void add(Execution execution, Job job) {
        // What the program does to the object from now on no longer concerns the job.
        Execution parked = Session.of(execution).isTest()
                ? execution
                : executions.program().begin(frame -> {});
        queue(execution).add(execution, job.about(Transfer.copy(job.target(), parked)));
    }

    private JobQueue queue(Execution execution) {
        return Session.of(execution).isTest() ? inTests : committed;
    }
}
