package io.stagesign.emulator.org.dml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record of a change.
 *
 * @param id the record; absent when an insert failed
 * @param created whether the record is new
 * @param errors empty when the record was saved
 */
public record RowResult(@Nullable String id, boolean created, List<RowError> errors) {
    public RowResult {
        errors = List.copyOf(errors);
    }

    public boolean success() {
        return errors.isEmpty();
    }
}
