package io.stagesign.emulator.org.formula;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a formula is evaluated on: a record, with the present moment. */
public interface Context extends Fields {

    /** Returns the value of a field that {@link #kind} knows, in the representation of its kind. */
    @Nullable Object value(String path);

    /** Returns the value the field had before the change that is being checked; without one it is the value itself. */
    default @Nullable Object priorValue(String path) {
        return value(path);
    }

    /** Returns whether the record is being created. */
    default boolean isNew() {
        return false;
    }

    Instant now();
}
