package io.stagesign.emulator.org.schema;

import org.jspecify.annotations.Nullable;

/**
 * A relationship seen from the parent.
 *
 * @param name name in subqueries, such as {@code OpportunityContactRoles}; absent: not queryable from the parent
 * @param child the object whose records point to the parent
 * @param field the child's field that holds the parent's id
 */
public record ChildRelationship(@Nullable String name, SObjectType child, Field field) {
    /** Returns whether the children are deleted with their parent. */
    public boolean cascadeDelete() {
        return field.has(Trait.MASTER_DETAIL) || field.has(Trait.CASCADE_DELETE);
    }
}
