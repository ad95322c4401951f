package io.stagesign.emulator.org.soql;

import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.Trait;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How queries compare values: texts in any letter case, numbers by value, ids by their full form. */
final class Values {
    /** Orders values of one type, in the form that {@link #key} gives them; neither may be null. */
    static final Comparator<Object> ORDER = Values::compare;

    private Values() {}

    /** Returns the form of a value in which equal values are equal. */
    static @Nullable Object key(Field field, @Nullable Object value) {
        if (value instanceof Row row) {
            return row.id();
        }
        if (value instanceof String text) {
            return text(field, text);
        }
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
            return decimal.signum() == 0 ? BigDecimal.ZERO : decimal;
        }
        if (value instanceof LocalDate date && field.type() == FieldType.DATETIME) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (value instanceof Instant instant && field.type() == FieldType.DATE) {
            return LocalDate.ofInstant(instant, ZoneOffset.UTC);
        }
        return value;
    }

    private static Object text(Field field, String text) {
        if (field.type().isId()) {
            return Ids.isId(text) ? Ids.full(text) : text;
        }
        return field.has(Trait.CASE_SENSITIVE) ? text : text.toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked") // values of one field have one type, and all types of the store are comparable
    private static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
