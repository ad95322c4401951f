package io.stagesign.emulator.org.schema;

import java.util.List;

/**
 * A field set of the package.
 *
 * @param object API name with the namespace
 * @param namespace of the package, blank if it has none
 * @param name API name without the namespace
 * @param members its fields in order
 */
public record FieldSet(
        String object, String namespace, String name, String label, String description, List<Member> members) {
    public FieldSet {
        members = List.copyOf(members);
    }

    /** Returns the API name with the namespace. */
    public String qualifiedName() {
        return namespace.isBlank() ? name : namespace + "__" + name;
    }

    /**
     * A field of a set.
     *
     * @param path name of the field, through relationships if it is a parent's
     * @param required whether the set asks for it, whatever the field itself does
     */
    public record Member(String path, boolean required) {}
}
