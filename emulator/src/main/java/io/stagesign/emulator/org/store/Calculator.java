package io.stagesign.emulator.org.store;

import io.stagesign.emulator.org.schema.Field;
import org.jspecify.annotations.Nullable;

/** Works out values that are not stored. */
@FunctionalInterface
public interface Calculator {
    /** Returns the value of a formula field of the row. */
    @Nullable Object value(Row row, Field field);
}
