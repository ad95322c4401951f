package io.stagesign.emulator.apex.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operators that compare: == and ===, and the order that &lt; and sorting use. */
public final class Equality {

    private Equality() {}

    /** Returns what {@code ==} gives where both sides are of unknown type; strings compare case-sensitively. */
    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return compareNumbers(a, b) == 0;
        }
        return Objects.equals(left, right);
    }

    /** Returns what {@code ==} gives for two strings: case does not matter. */
    public static boolean equalText(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a.equalsIgnoreCase(b);
        }
        return left == right;
    }

    /** Returns what {@code ===} gives: the same object, or for scalars the same value. */
    public static boolean identical(@Nullable Object left, @Nullable Object right) {
        boolean reference = left instanceof ApexObject
                || left instanceof SObject
                || left instanceof ApexList
                || left instanceof ApexSet
                || left instanceof ApexMap;
        return reference ? left == right : equal(left, right);
    }

    /** Orders two numbers, dates or other comparable values of one type; neither is null. */
    @SuppressWarnings("unchecked")
    public static int compare(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return compareNumbers(a, b);
        } else if (left instanceof LocalDate date && right instanceof Instant) {
            return compare(Conversions.midnight(date), right);
        } else if (left instanceof Instant && right instanceof LocalDate date) {
            return compare(left, Conversions.midnight(date));
        }
        return ((Comparable<Object>) left).compareTo(right);
    }

    private static int compareNumbers(Number left, Number right) {
        return Conversions.decimal(left).compareTo(Conversions.decimal(right));
    }
}
