package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.SObjectType.Kind;
import io.stagesign.emulator.org.schema.Trait;
import io.stagesign.emulator.org.store.FieldValues;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a caller sent into a typed change, and refuses what the caller may not set. */
final class Preparation {
    private final Store store;
    private final ExternalIds externalIds;

    Preparation(Store store, ExternalIds externalIds) {
        this.store = store;
        this.externalIds = externalIds;
    }

    Change insert(Row input, Access access) {
        SObjectType type = input.type();
        if (type.kind() == Kind.METADATA_TYPE || !access.allows(Operation.INSERT.right(), type)) {
            return refused(
                    Operation.INSERT,
                    null,
                    "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
                    "entity type cannot be inserted: " + type.label());
        }
        if (input.id() != null) {
            return refused(
                    Operation.INSERT, null, "INVALID_FIELD_FOR_INSERT_UPDATE", "cannot specify Id in an insert call");
        }
        Row row = new Row(type);
        List<RowError> errors = fill(row, input, access, Trait.CREATEABLE);
        defaults(row, access);
        return failed(Change.insert(row), errors);
    }

    Change update(Row input, Access access) {
        String id = input.id();
        if (id == null) {
            return refused(Operation.UPDATE, null, "MISSING_ARGUMENT", "Id not specified in an update call");
        }
        RowError unusable = unusable(input.type(), id);
        if (unusable != null) {
            return Change.refused(Operation.UPDATE, id, unusable);
        }
        if (!access.allows(Operation.UPDATE.right(), input.type())
                || input.type().kind() == Kind.METADATA_TYPE) {
            return refused(
                    Operation.UPDATE, id, "INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object id");
        }
        Row old = store.live(Ids.full(id)).orElseThrow();
        Row merged = old.copy();
        List<RowError> errors = fill(merged, input, access, Trait.UPDATEABLE);
        return failed(Change.update(merged, old), errors);
    }

    /** Returns why there is no record of the object to change under this id, or null. */
    @Nullable RowError unusable(SObjectType type, String id) {
        if (!Ids.isId(id)) {
            return RowError.of("MALFORMED_ID", "bad id " + id, "Id");
        }
        Optional<Row> found = store.find(Ids.full(id));
        if (found.isEmpty() || !found.get().type().name().equals(type.name())) {
            return RowError.of("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id");
        }
        return found.get().isTrue("IsDeleted") ? RowError.of("ENTITY_IS_DELETED", "entity is deleted") : null;
    }

    private List<RowError> fill(Row target, Row input, Access access, Trait needed) {
        List<RowError> errors = new ArrayList<>();
        List<String> untouchable = new ArrayList<>();
        input.values().forEach((name, value) -> {
            if (value instanceof Row parent) {
                externalIds.setLookup(target, name, parent, errors);
            } else if (!name.equals("Id")) {
                Field field = visible(target.type(), name, access);
                if (field.has(needed) && access.canEdit(target.type(), field)) {
                    set(target, field, value, errors);
                } else {
                    untouchable.add(field.name());
                }
            }
        });
        if (!untouchable.isEmpty()) {
            errors.add(new RowError(
                    "INVALID_FIELD_FOR_INSERT_UPDATE",
                    "Unable to create/update fields: " + String.join(", ", untouchable)
                            + ". Please check the security settings of this field and verify that it is read/write"
                            + " for your profile or permission set.",
                    untouchable));
        }
        return errors;
    }

    private static void set(Row target, Field field, @Nullable Object value, List<RowError> errors) {
        try {
            Object typed = FieldValues.typed(field, value);
            boolean unchecked = typed == null && field.type() == FieldType.BOOLEAN;
            target.set(field.name(), unchecked ? false : typed);
        } catch (ApiException wrong) {
            errors.add(RowError.of(wrong.code(), wrong.reason(), field.name()));
        }
    }

    static Field visible(SObjectType type, String name, Access access) {
        Field field = type.find(name);
        if (field == null || !access.canRead(type, field)) {
            throw new ApiException("INVALID_FIELD", "No such column '" + name + "' on sobject of type " + type.name());
        }
        return field;
    }

    private static void defaults(Row row, Access access) {
        for (Field field : row.type().fields()) {
            if (row.isSet(field.name())) {
                continue;
            }
            String text = field.defaultValue();
            if (text != null) {
                row.set(field.name(), FieldValues.typed(field, text));
            } else if (field.type() == FieldType.BOOLEAN) {
                row.set(field.name(), false);
            } else if (field.name().equals("OwnerId")) {
                row.set("OwnerId", access.userId());
            }
        }
    }

    private static Change failed(Change change, List<RowError> errors) {
        errors.forEach(change::addError);
        return change;
    }

    private static Change refused(Operation operation, @Nullable String id, String code, String message) {
        return Change.refused(operation, id, RowError.of(code, message));
    }
}
