package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;

/** What the platform itself does when records of a certain object are saved. */
interface ObjectRule {
    /** Completes the row before it is validated, or adds an error to the change. */
    default void beforeSave(Change change, Access access) {}

    /** Does what else follows from the saved row. */
    default void afterSave(Change change, Access access) {}
}
