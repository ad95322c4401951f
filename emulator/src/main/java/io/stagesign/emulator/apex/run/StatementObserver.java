package io.stagesign.emulator.apex.run;

/** Told of every statement just before it runs: line coverage and CPU accounting listen here. */
@FunctionalInterface
public interface StatementObserver {

    /**
     * A statement is about to run.
     *
     * @param frame the running method; {@code frame.unit()} and {@code frame.line()} say where
     */
    void statement(Frame frame);
}
