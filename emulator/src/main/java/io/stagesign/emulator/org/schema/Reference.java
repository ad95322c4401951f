package io.stagesign.emulator.org.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a lookup or master-detail field points to.
 *
 * @param targets names of the objects it may point to; more than one: polymorphic; {@code *} is any
 * @param relationshipName name of the parent relationship in queries, such as {@code Account}; absent: none
 * @param childRelationshipName name under which the parents see the children; absent: none
 */
public record Reference(
        List<String> targets,
        @Nullable String relationshipName,
        @Nullable String childRelationshipName) {
    public Reference {
        targets = List.copyOf(targets);
    }

    /** Returns whether it may point to every object, as a file's place of publication does. */
    public boolean toAny() {
        return targets.contains("*");
    }

    public boolean pointsTo(SObjectType type) {
        return toAny() || targets.contains(type.name());
    }
}
