package io.stagesign.emulator.apex.platform.job;

import io.stagesign.emulator.apex.run.Execution;

/** Where jobs wait: for the commit in the running org, for stopTest in a test. */
interface JobQueue {

    /** Takes a job of the running transaction. */
    void add(Execution execution, Job job);

    /** Returns whether a job with that signature waits. */
    boolean holds(Execution execution, Object signature);
}
