package io.stagesign.emulator.org.soql;

import io.stagesign.emulator.org.schema.Field;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The left side of a comparison, and whatever else is computed from a row or a group of rows.
 *
 * @param field what the value looks like
 * @param value computes it; may return null
 * @param path the field itself, when it is nothing more than that
 */
record Operand<T>(
        Field field,
        Function<T, @Nullable Object> value,
        @Nullable FieldPath path) {
    @Nullable Object of(T subject) {
        return value.apply(subject);
    }
}
