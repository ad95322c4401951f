package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.session.Executions;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.org.Org;

/** Asynchronous Apex: the types that programs use for it, and the queues where jobs wait. */
public final class AsyncApex implements Library, AutoCloseable {

    private final OrgJobs committed;
    private final TestJobs inTests;
    private final JobTypes types;

    public AsyncApex(Org org, Executions executions) {
        JobRecords records = new JobRecords(org);
        this.committed = new OrgJobs(org, executions, records);
        this.inTests = new TestJobs(org.transactions(), records);
        this.types = new JobTypes(new Jobs(executions, records, new Schedules(org), committed, inTests));
    }

    @Override
    public void register(Platform platform) {
        types.register(platform);
    }

    /** Runs the jobs that an Apex test has enqueued. */
    public void runTestJobs(Execution execution) {
        inTests.runAll(execution);
    }

    @Override
    public void close() {
        committed.close();
    }
}
