package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.Reference;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.schema.Trait;
import io.stagesign.emulator.org.store.FieldValues;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds records by an external id, for upserts and for lookups that name their parent by one. */
final class ExternalIds {
    private final Schema schema;
    private final Store store;

    ExternalIds(Schema schema, Store store) {
        this.schema = schema;
        this.store = store;
    }

    /** Returns the field to match by, or refuses a field that is no external id. */
    Field field(SObjectType type, String name) {
        Field field = type.find(name);
        if (field == null) {
            throw new ApiException("INVALID_FIELD", "No such column '" + name + "' on sobject of type " + type.name());
        }
        if (!field.name().equals("Id") && !field.has(Trait.EXTERNAL_ID)) {
            throw new ApiException(
                    "INVALID_FIELD",
                    "Field name provided, " + field.name() + " is not an External ID or indexed field for "
                            + type.name());
        }
        return field;
    }

    List<Row> find(SObjectType type, Field field, Object value) {
        Object wanted = field.type().isId() && Ids.isId(value.toString()) ? Ids.full(value.toString()) : value;
        return store.lookup(type, field, wanted).stream()
                .filter(row -> !row.isTrue("IsDeleted"))
                .filter(row -> !field.has(Trait.CASE_SENSITIVE) || Objects.equals(row.get(field.name()), wanted))
                .toList();
    }

    /** Sets the lookup behind a relationship such as {@code Opportunity__r} to the parent with that external id. */
    void setLookup(Row target, String relationship, Row parent, List<RowError> errors) {
        Field lookup = target.type()
                .parent(relationship)
                .orElseThrow(() -> new ApiException(
                        "INVALID_FIELD",
                        "No such column '" + relationship + "' on sobject of type "
                                + target.type().name()));
        Map.Entry<String, @Nullable Object> key = parent.values().entrySet().stream()
                .findFirst()
                .orElseThrow(() -> new ApiException("INVALID_FIELD", "no external id given for " + relationship));
        Field field = field(parent.type(), key.getKey());
        Object value = FieldValues.typed(field, key.getValue());
        List<Row> found = value == null ? List.of() : find(parent.type(), field, value);
        if (found.size() == 1 && pointsTo(lookup, parent.type())) {
            target.set(lookup.name(), found.get(0).requireId());
        } else {
            errors.add(RowError.of(
                    "INVALID_FIELD",
                    "Foreign key external ID: " + value + " not found for field " + field.name() + " in entity "
                            + parent.type().name()));
        }
    }

    private boolean pointsTo(Field lookup, SObjectType parent) {
        Reference reference = lookup.reference();
        return reference != null && schema.targets(reference).contains(parent.name());
    }
}
