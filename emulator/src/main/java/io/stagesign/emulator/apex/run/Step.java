package io.stagesign.emulator.apex.run;

/** A compiled statement. */
@FunctionalInterface
public interface Step {

    /** Runs the statement and says how it ended. */
    Completion run(Frame frame);
}
