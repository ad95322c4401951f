package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.schema.PermissionSet.Right;

/** The kinds of change that triggers can react to. */
public enum Operation {
    INSERT(Right.CREATE),
    UPDATE(Right.EDIT),
    DELETE(Right.DELETE),
    UNDELETE(Right.DELETE);

    private final Right right;

    Operation(Right right) {
        this.right = right;
    }

    /** Returns the right that a user needs on the object. */
    Right right() {
        return right;
    }
}
