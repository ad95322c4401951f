package io.stagesign.emulator.org.formula;

/** The kinds of values in a formula, with the names that error messages give them. */
public enum Kind {
    /** A {@link String}; absent and empty are the same. Ids are text. */
    TEXT("Text"),
    /** A {@link String}, which only a few functions take. */
    PICKLIST("Picklist"),
    /** A {@link String} with the chosen values separated by semicolons, which only a few functions take. */
    MULTI_PICKLIST("Picklist (Multi-Select)"),
    /** A {@link java.math.BigDecimal}. */
    NUMBER("Number"),
    /** A {@link Boolean}; a checkbox is never absent. */
    BOOLEAN("true or false"),
    /** A {@link java.time.LocalDate}. */
    DATE("Date"),
    /** A {@link java.time.Instant}. */
    DATETIME("Date/Time"),
    /** A {@link java.time.LocalTime}. */
    TIME("Time"),
    /** The literal NULL, which stands for any kind. */
    NULL("Null");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isPicklist() {
        return this == PICKLIST || this == MULTI_PICKLIST;
    }
}
