package io.stagesign.emulator.org.access;

import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;

/** A user's view of the org: what the queries and changes made in the user's name may touch. */
public interface Access {
    /** Returns the id of the user who is named as creator and modifier. */
    String userId();

    boolean allows(Right right, SObjectType type);

    boolean canRead(SObjectType type, Field field);

    boolean canEdit(SObjectType type, Field field);

    /** Returns whether every record may be changed, whoever owns it: "Modify All Data". */
    boolean modifiesAll();

    /** Returns whether system mode is on, where no permission is asked for and audit fields may be set. */
    boolean isSystem();

    /** Returns system mode in the name of the user. */
    static Access system(String userId) {
        return new SystemAccess(userId);
    }
}
