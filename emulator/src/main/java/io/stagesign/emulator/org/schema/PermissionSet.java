package io.stagesign.emulator.org.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a permission set grants, with names as the org knows them.
 *
 * @param objects rights by object name
 * @param readableFields {@code Object.Field} names
 * @param editableFields {@code Object.Field} names
 * @param customPermissions developer names
 * @param classes names of the Apex classes that components and flows may call
 */
public record PermissionSet(
        String name,
        String label,
        Map<String, Set<Right>> objects,
        Set<String> readableFields,
        Set<String> editableFields,
        List<String> customPermissions,
        Set<String> classes) {

    /** What someone may do with the records of an object. */
    public enum Right {
        READ,
        CREATE,
        EDIT,
        DELETE
    }

    public PermissionSet {
        objects = Map.copyOf(objects);
        readableFields = Set.copyOf(readableFields);
        editableFields = Set.copyOf(editableFields);
        customPermissions = List.copyOf(customPermissions);
        classes = Set.copyOf(classes);
    }
}
