package io.stagesign.emulator.org.access;

import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;

/** System mode: everything is allowed. */
record SystemAccess(String userId) implements Access {
    @Override
    public boolean allows(Right right, SObjectType type) {
        return true;
    }

    @Override
    public boolean canRead(SObjectType type, Field field) {
        return true;
    }

    @Override
    public boolean canEdit(SObjectType type, Field field) {
        return true;
    }

    @Override
    public boolean modifiesAll() {
        return true;
    }

    @Override
    public boolean isSystem() {
        return true;
    }
}
