package io.stagesign.emulator.org.schema;

import io.stagesign.emulator.org.schema.PermissionSet.Right;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a permission set of the package, with its names as the org knows them. */
final class PermissionSetFile {
    private static final Map<Right, String> ELEMENTS = new EnumMap<>(Map.of(
            Right.READ, "allowRead",
            Right.CREATE, "allowCreate",
            Right.EDIT, "allowEdit",
            Right.DELETE, "allowDelete"));

    private final Metadata metadata;
    private final Namespace namespace;

    PermissionSetFile(Metadata metadata, Namespace namespace) {
        this.metadata = metadata;
        this.namespace = namespace;
    }

    PermissionSet permissionSet(String name) {
        Map<String, Set<Right>> objects = new LinkedHashMap<>();
        metadata.children("objectPermissions")
                .forEach(entry -> objects.put(namespace.apply(entry.require("object")), rights(entry)));
        return new PermissionSet(
                name,
                metadata.text("label", name),
                objects,
                fields("readable"),
                fields("editable"),
                enabled("customPermissions", "name").toList(),
                enabled("classAccesses", "apexClass").collect(Collectors.toSet()));
    }

    private Stream<String> enabled(String kind, String name) {
        return metadata.children(kind).stream()
                .filter(entry -> entry.flag("enabled"))
                .map(entry -> entry.require(name));
    }

    private static Set<Right> rights(Metadata entry) {
        Set<Right> rights = new HashSet<>();
        ELEMENTS.forEach((right, element) -> {
            if (entry.flag(element)) {
                rights.add(right);
            }
        });
        return Set.copyOf(rights);
    }

    private Set<String> fields(String how) {
        Set<String> fields = new HashSet<>();
        for (Metadata entry : metadata.children("fieldPermissions")) {
            if (entry.flag(how)) {
                fields.add(namespace.applyToPath(entry.require("field")));
            }
        }
        return fields;
    }
}
