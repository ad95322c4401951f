package io.stagesign.emulator.apex.test;

import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Program;
import io.stagesign.emulator.apex.run.StatementObserver;

/** Keeps tests apart: each runs in a transaction of its own, on data that is gone afterwards. */
public interface TestIsolation {

    /** Runs a part of the tests and then puts the org's data back to what it was before; parts can lie inside parts. */
    void undoing(Runnable part);

    /** Begins a transaction in test context. */
    Execution begin(Program program, StatementObserver observer);

    /** Ends a test method that has not failed, for what the platform leaves for its end; may fail it. */
    default void end(Execution execution) {}
}
