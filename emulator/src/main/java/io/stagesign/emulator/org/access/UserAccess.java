package io.stagesign.emulator.org.access;

import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.PermissionSet;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.SObjectType.Kind;
import io.stagesign.emulator.org.schema.SObjectType.Security;
import io.stagesign.emulator.org.schema.Trait;
import java.util.List;
import java.util.Set;

/**
 * User mode: object and field permissions come from the profile and the permission sets of the user. Records
 * themselves are visible to everyone who may read the object.
 */
record UserAccess(String userId, Profile profile, List<PermissionSet> permissionSets) implements Access {
    /** What the user's profile grants by itself. */
    enum Profile {
        /** Everything, custom objects included. */
        ADMINISTRATOR,
        /** The standard objects and their fields. */
        STANDARD,
        /** Nothing. */
        MINIMUM
    }

    @Override
    public boolean allows(Right right, SObjectType type) {
        if (profile == Profile.ADMINISTRATOR) {
            return type.kind() != Kind.METADATA_TYPE || right == Right.READ;
        }
        return switch (type.security()) {
            case SETUP -> right == Right.READ;
            case BY_PARENT -> true;
            case GRANTED ->
                grantedByProfile(type)
                        || permissionSets.stream()
                                .anyMatch(set -> set.objects()
                                        .getOrDefault(type.name(), Set.of())
                                        .contains(right));
        };
    }

    private boolean grantedByProfile(SObjectType type) {
        return profile == Profile.STANDARD && type.kind() == Kind.STANDARD;
    }

    @Override
    public boolean canRead(SObjectType type, Field field) {
        return free(type, field)
                || permissionSets.stream().anyMatch(set -> set.readableFields().contains(name(type, field)));
    }

    @Override
    public boolean canEdit(SObjectType type, Field field) {
        return free(type, field)
                || permissionSets.stream().anyMatch(set -> set.editableFields().contains(name(type, field)));
    }

    private boolean free(SObjectType type, Field field) {
        boolean standard = !field.has(Trait.CUSTOM) && grantedByProfile(type);
        boolean open = !field.has(Trait.PERMISSIONABLE) || type.security() == Security.SETUP;
        return profile == Profile.ADMINISTRATOR || open || standard;
    }

    @Override
    public boolean modifiesAll() {
        return profile == Profile.ADMINISTRATOR;
    }

    @Override
    public boolean isSystem() {
        return false;
    }

    private static String name(SObjectType type, Field field) {
        return type.name() + "." + field.name();
    }
}
