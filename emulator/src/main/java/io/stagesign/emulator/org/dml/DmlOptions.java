package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;

/**
 * In whose name records change, and what happens when one of them fails.
 *
 * @param access user or system mode of a user
 * @param allOrNone true: one failure undoes the whole call; false: the others are saved
 */
public record DmlOptions(Access access, boolean allOrNone) {
    public static DmlOptions allOrNone(Access access) {
        return new DmlOptions(access, true);
    }

    public static DmlOptions partial(Access access) {
        return new DmlOptions(access, false);
    }
}
