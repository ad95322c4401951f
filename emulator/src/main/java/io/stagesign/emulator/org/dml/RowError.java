package io.stagesign.emulator.org.dml;

import java.util.List;

/**
 * Why one record could not be saved.
 *
 * @param code status code of the API, such as {@code REQUIRED_FIELD_MISSING}
 * @param fields API names of the fields concerned, may be empty
 */
public record RowError(String code, String message, List<String> fields) {
    public RowError {
        fields = List.copyOf(fields);
    }

    public static RowError of(String code, String message, String... fields) {
        return new RowError(code, message, List.of(fields));
    }
}
