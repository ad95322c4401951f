package io.stagesign.emulator.apex.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BinaryOperator;

/** Sums, differences, products and quotients of each type; operands are of that type and not null. */
public final class Arithmetic {

    private static final BigDecimal MILLIS_PER_DAY = BigDecimal.valueOf(86_400_000L);

    private Arithmetic() {}

    /** Integers wrap around. */
    public static BinaryOperator<Object> integers(String operator) {
        return switch (operator) {
            case "+" -> (a, b) -> (Integer) a + (Integer) b;
            case "-" -> (a, b) -> (Integer) a - (Integer) b;
            case "*" -> (a, b) -> (Integer) a * (Integer) b;
            default -> (a, b) -> (Integer) a / notZero((Integer) b);
        };
    }

    /** Longs wrap around. */
    public static BinaryOperator<Object> longs(String operator) {
        return switch (operator) {
            case "+" -> (a, b) -> (Long) a + (Long) b;
            case "-" -> (a, b) -> (Long) a - (Long) b;
            case "*" -> (a, b) -> (Long) a * (Long) b;
            default -> (a, b) -> (Long) a / notZero((Long) b);
        };
    }

    public static BinaryOperator<Object> doubles(String operator) {
        return switch (operator) {
            case "+" -> (a, b) -> (Double) a + (Double) b;
            case "-" -> (a, b) -> (Double) a - (Double) b;
            case "*" -> (a, b) -> (Double) a * (Double) b;
            default -> (a, b) -> (Double) a / notZero((Double) b);
        };
    }

    /** Quotients of decimals have 34 significant digits. */
    public static BinaryOperator<Object> decimals(String operator) {
        return switch (operator) {
            case "+" -> (a, b) -> ((BigDecimal) a).add((BigDecimal) b);
            case "-" -> (a, b) -> ((BigDecimal) a).subtract((BigDecimal) b);
            case "*" -> (a, b) -> ((BigDecimal) a).multiply((BigDecimal) b);
            default -> (a, b) -> ((BigDecimal) a).divide(notZero((BigDecimal) b), MathContext.DECIMAL128);
        };
    }

    /** Moves a date by whole days. */
    public static LocalDate plusDays(LocalDate date, Number days) {
        return date.plusDays(days.longValue());
    }

    /** Moves a datetime by days, of which a fraction counts too. */
    public static Instant plusDays(Instant datetime, Number days) {
        return datetime.plus(Conversions.decimal(days).multiply(MILLIS_PER_DAY).longValue(), ChronoUnit.MILLIS);
    }

    /** Returns the number with the opposite sign. */
    public static Number negated(Number number) {
        if (number instanceof Integer value) {
            return -value;
        } else if (number instanceof Long value) {
            return -value;
        } else if (number instanceof Double value) {
            return -value;
        }
        return Conversions.decimal(number).negate();
    }

    private static <T extends Number> T notZero(T divisor) {
        if (divisor.doubleValue() == 0) {
            throw new ApexFault("MathException", "Divide by 0");
        }
        return divisor;
    }
}
