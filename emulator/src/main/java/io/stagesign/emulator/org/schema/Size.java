package io.stagesign.emulator.org.schema;

/**
 * How much a field holds.
 *
 * @param length characters of a text, 0 for other types
 * @param precision digits of a number, 0 for other types
 * @param scale digits right of the decimal point
 */
public record Size(int length, int precision, int scale) {
    public static final Size NONE = new Size(0, 0, 0);

    public static Size text(int length) {
        return new Size(length, 0, 0);
    }

    /** Returns the size of a number of so many digits, those after the point included. */
    public static Size number(int precision, int scale) {
        return new Size(0, precision, scale);
    }
}
