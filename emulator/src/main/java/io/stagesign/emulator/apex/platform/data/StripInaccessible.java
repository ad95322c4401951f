package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.Types;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Trait;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies records without the fields that a user may not read or write, and keeps what was left out. */
final class StripInaccessible {

    /** What is asked for: the right on the object and, for writing, what fields must be. */
    enum AccessType {
        READABLE(Right.READ, null),
        CREATABLE(Right.CREATE, Trait.CREATEABLE),
        UPDATABLE(Right.EDIT, Trait.UPDATEABLE),
        UPSERTABLE(Right.EDIT, Trait.UPDATEABLE);

        private final Right right;
        private final @Nullable Trait trait;

        AccessType(Right right, @Nullable Trait trait) {
            this.right = right;
            this.trait = trait;
        }
    }

    private final Records records;
    private final Access access;
    private final AccessType wanted;
    private final ApexMap removed;
    private final Types types;

    StripInaccessible(Records records, Access access, AccessType wanted, Types types) {
        this.records = records;
        this.access = access;
        this.wanted = wanted;
        this.types = types;
        this.removed = new ApexMap(types.get("String"), types.get("Set", types.get("String")));
    }

    /** Refuses an object that the user has no right on. */
    void requireObject(SObject record) {
        SObjectType type = records.type(record);
        boolean allowed = access.allows(wanted.right, type)
                && (wanted != AccessType.UPSERTABLE || access.allows(Right.CREATE, type));
        if (!allowed) {
            throw new ApexFault("NoAccessException", "No access to entity: " + type.name());
        }
    }

    SObject copy(SObject record) {
        SObject copy = record.copy();
        for (String name : List.copyOf(record.values().keySet())) {
            Object value = record.values().get(name);
            if (value instanceof SObject parent) {
                copy.put(name, copy(parent));
            } else if (value instanceof ApexList children) {
                copy.put(name, copies(children));
            } else if (isHidden(record, name)) {
                copy.unset(name);
                note(record, name);
            }
        }
        return copy;
    }

    ApexList copies(ApexList all) {
        ApexList copies = new ApexList(all.elementType());
        all.forEach(each -> copies.add(copy((SObject) Objects.requireNonNull(each))));
        return copies;
    }

    private boolean isHidden(SObject record, String name) {
        SObjectType type = records.type(record);
        Field field = type.find(name);
        if (field == null || name.equals("Id")) {
            return false;
        }
        return wanted.trait == null
                ? !access.canRead(type, field)
                : !field.has(wanted.trait) || !access.canEdit(type, field);
    }

    @SuppressWarnings("unchecked") // the map holds sets of names
    private void note(SObject record, String name) {
        ApexType text = types.get("String");
        ((Set<Object>) removed.computeIfAbsent(record.declaration().name(), key -> new ApexSet(text, List.of())))
                .add(name);
    }

    ApexMap removed() {
        return removed;
    }
}
