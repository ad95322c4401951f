package io.stagesign.emulator.org.dml;

/** A check that the org's administrators have added to those of the platform. */
@FunctionalInterface
public interface RowCheck {
    /** Adds an error to a change of a record that must not be saved so. */
    void check(Change change, String userId);
}
