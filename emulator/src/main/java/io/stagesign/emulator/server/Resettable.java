package io.stagesign.emulator.server;

/** A cloud that can be put back to how it was at the start. */
@FunctionalInterface
public interface Resettable {
    /** Forgets everything that happened since the start and restores the sample data. */
    void reset();
}
