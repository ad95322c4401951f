package io.stagesign.emulator.org.calculation;

import io.stagesign.emulator.org.formula.Context;
import io.stagesign.emulator.org.formula.Kind;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record that a formula is worked out on.
 *
 * @param old the record before the change; absent: it is new, or there is no change
 * @param globals gives the record behind a global variable such as {@code $User}, or the answer to {@code $Permission}
 */
record RowContext(
        RowFields fields,
        Row row,
        @Nullable Row old,
        boolean isNew,
        Store store,
        Function<String, @Nullable Object> globals,
        Instant now)
        implements Context {
    private static final int PERCENT_DIGITS = 2;

    @Override
    public @Nullable Kind kind(String path) {
        return fields.kind(path);
    }

    @Override
    public @Nullable Object value(String path) {
        return value(path, row);
    }

    @Override
    public @Nullable Object priorValue(String path) {
        return value(path, old == null ? row : old);
    }

    private @Nullable Object value(String path, Row from) {
        if (path.startsWith(RowFields.PERMISSION)) {
            return globals.apply(path);
        }
        List<String> steps = RowFields.steps(path);
        boolean global = path.startsWith("$");
        Row at = global ? (Row) globals.apply(steps.get(0)) : from;
        for (String step : steps.subList(global ? 1 : 0, steps.size() - 1)) {
            at = at == null ? null : parent(at, step);
        }
        if (at == null) {
            return null;
        }
        Field field = fields.own(at.type(), steps.get(steps.size() - 1)).orElseThrow();
        return represented(field, at.get(field.name()));
    }

    private @Nullable Row parent(Row at, String step) {
        Object id = fields.parent(at.type(), step)
                .map(lookup -> at.get(lookup.name()))
                .orElse(null);
        return id == null ? null : store.live(id.toString()).orElse(null);
    }

    /** A formula sees 60 % as 0.6. */
    private static @Nullable Object represented(Field field, @Nullable Object value) {
        if (value instanceof Integer number) {
            return BigDecimal.valueOf(number);
        }
        return field.type() == FieldType.PERCENT && value instanceof BigDecimal percent
                ? percent.movePointLeft(PERCENT_DIGITS)
                : value;
    }
}
