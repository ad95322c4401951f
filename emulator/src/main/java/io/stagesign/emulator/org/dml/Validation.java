package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.Reference;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.schema.Trait;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks of the platform on a row that is about to be saved. */
final class Validation {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\"(),:;<>\\[\\]]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)+");

    private final Schema schema;
    private final Store store;

    Validation(Schema schema, Store store) {
        this.schema = schema;
        this.store = store;
    }

    /** Adds every error of the row to its change. */
    void check(Change change) {
        Row row = change.requireNew();
        List<String> missing = row.type().fields().stream()
                .filter(field -> isMissing(field, row))
                .map(Field::name)
                .toList();
        if (!missing.isEmpty()) {
            change.addError(new RowError("REQUIRED_FIELD_MISSING", "Required fields are missing: " + missing, missing));
        }
        for (Field field : row.type().fields()) {
            Object value = row.get(field.name());
            if (value != null && change.changes(field.name())) {
                Stream.of(shape(field, value), reference(field, value), duplicate(field, value, row))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(change::addError);
            }
        }
    }

    private static boolean isMissing(Field field, Row row) {
        boolean kept = !field.has(Trait.CREATEABLE) || field.has(Trait.AUTO_NUMBER);
        return !kept && !field.isNillable() && row.get(field.name()) == null;
    }

    private static @Nullable RowError shape(Field field, Object value) {
        if (value instanceof BigDecimal number) {
            return range(field, number);
        }
        if (!(value instanceof String text)) {
            return null;
        }
        int length = field.size().length();
        if (length > 0 && text.length() > length && !field.type().isId()) {
            return RowError.of(
                    "STRING_TOO_LONG",
                    field.label() + ": data value too large: " + text + " (max length=" + length + ")",
                    field.name());
        }
        if (field.type() == FieldType.EMAIL && !EMAIL.matcher(text).matches()) {
            return RowError.of(
                    "INVALID_EMAIL_ADDRESS", field.label() + ": invalid email address: " + text, field.name());
        }
        return picklist(field, text);
    }

    private static @Nullable RowError picklist(Field field, String text) {
        boolean multiple = field.type() == FieldType.MULTIPICKLIST;
        List<String> chosen = multiple ? List.of(text.split(";", -1)) : List.of(text);
        Optional<String> unknown = chosen.stream()
                .filter(value -> field.values().stream().noneMatch(value::equalsIgnoreCase))
                .findFirst();
        if (!field.has(Trait.RESTRICTED_PICKLIST) || unknown.isEmpty()) {
            return null;
        }
        return RowError.of(
                "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                field.label() + ": bad value for restricted picklist field: " + unknown.get(),
                field.name());
    }

    private static @Nullable RowError range(Field field, BigDecimal number) {
        int digits = field.size().precision() - field.size().scale();
        boolean fits = number.precision() - number.scale() <= digits;
        return fits
                ? null
                : RowError.of(
                        "NUMBER_OUTSIDE_VALID_RANGE",
                        field.label() + ": value outside of valid range on numeric field: " + number.toPlainString(),
                        field.name());
    }

    private @Nullable RowError reference(Field field, Object value) {
        Reference reference = field.reference();
        if (reference == null) {
            return null;
        }
        String id = value.toString();
        Optional<SObjectType> target = Ids.isId(id) ? schema.typeOfId(id) : Optional.empty();
        if (target.isEmpty()) {
            return RowError.of("MALFORMED_ID", field.label() + ": id value of incorrect type: " + id, field.name());
        }
        if (!reference.pointsTo(target.get())) {
            return RowError.of(
                    "FIELD_INTEGRITY_EXCEPTION", field.label() + ": id value of incorrect type: " + id, field.name());
        }
        Optional<Row> found = store.find(id);
        if (found.isEmpty()) {
            return RowError.of("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", field.name());
        }
        return found.get().isTrue("IsDeleted")
                ? RowError.of("ENTITY_IS_DELETED", "entity is deleted", field.name())
                : null;
    }

    private @Nullable RowError duplicate(Field field, Object value, Row row) {
        if (!field.has(Trait.UNIQUE)) {
            return null;
        }
        Optional<Row> other = store.lookup(row.type(), field, value).stream()
                .filter(found -> !found.requireId().equals(row.id()) && !found.isTrue("IsDeleted"))
                .filter(found -> !field.has(Trait.CASE_SENSITIVE) || value.equals(found.get(field.name())))
                .findFirst();
        return other.map(found -> RowError.of(
                        "DUPLICATE_VALUE",
                        "duplicate value found: " + field.name() + " duplicates value on record with id: "
                                + found.requireId().substring(0, 15),
                        field.name()))
                .orElse(null);
    }
}
