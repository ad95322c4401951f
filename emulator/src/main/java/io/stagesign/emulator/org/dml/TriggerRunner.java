package io.stagesign.emulator.org.dml;

/** What reacts to changes in the middle of the transaction that makes them. */
@FunctionalInterface
public interface TriggerRunner {
    /** An org without triggers. */
    TriggerRunner NONE = batch -> {};

    /** Reacts to the changes; errors added to a change refuse its record. */
    void run(TriggerBatch batch);
}
