package io.stagesign.emulator.org.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators; where an operand is absent, so is the result, except that an absent text is an empty one. */
final class Operators {

    static final Map<String, Function> ALL = Map.ofEntries(
            Map.entry("+", Sums::plus),
            Map.entry("-", Sums::minus),
            Map.entry("*", usage -> numbers(usage, BigDecimal::multiply)),
            Map.entry("/", usage -> numbers(usage, Operators::divide)),
            Map.entry("^", usage -> numbers(usage, Operators::power)),
            Map.entry("&", Operators::concatenation),
            Map.entry("=", usage -> equality(usage, true)),
            Map.entry("<>", usage -> equality(usage, false)),
            Map.entry("<", usage -> order(usage, sign -> sign < 0)),
            Map.entry("<=", usage -> order(usage, sign -> sign <= 0)),
            Map.entry(">", usage -> order(usage, sign -> sign > 0)),
            Map.entry(">=", usage -> order(usage, sign -> sign >= 0)));

    private Operators() {}

    private interface Calculation {
        BigDecimal of(BigDecimal left, BigDecimal right, MathContext precision);
    }

    private interface Test {
        boolean of(int sign);
    }

    private static Node numbers(Usage usage, Calculation calculation) {
        usage.requireKind(0, Kind.NUMBER);
        usage.requireKind(1, Kind.NUMBER);
        return usage.node(Kind.NUMBER, context -> {
            Values values = Values.of(usage.arguments(), context);
            return values.hasNull() ? null : calculation.of(values.number(0), values.number(1), MathContext.DECIMAL128);
        });
    }

    private static BigDecimal divide(BigDecimal left, BigDecimal right, MathContext precision) {
        if (right.signum() == 0) {
            throw new FormulaException("Division by zero");
        }
        return left.divide(right, precision);
    }

    private static BigDecimal power(BigDecimal left, BigDecimal right, MathContext precision) {
        boolean whole = right.stripTrailingZeros().scale() <= 0 && right.abs().compareTo(BigDecimal.valueOf(999)) <= 0;
        return whole
                ? left.pow(right.intValue(), precision)
                : NumberFunctions.finite(Math.pow(left.doubleValue(), right.doubleValue()));
    }

    private static Node concatenation(Usage usage) {
        usage.requireKind(0, Kind.TEXT);
        usage.requireKind(1, Kind.TEXT);
        return usage.node(
                Kind.TEXT,
                context -> usage.argument(0).text(context) + usage.argument(1).text(context));
    }

    private static Node equality(Usage usage, boolean wanted) {
        usage.requireKind(0, Kind.TEXT, Kind.NUMBER, Kind.BOOLEAN, Kind.DATE, Kind.DATETIME, Kind.TIME);
        Kind kind = usage.common(0, 1);
        return usage.node(Kind.BOOLEAN, context -> {
            Boolean same =
                    same(kind, usage.argument(0).in(context), usage.argument(1).in(context));
            return same == null ? null : same == wanted;
        });
    }

    /** Returns whether two values are the same, or null where one is absent and so it cannot be told. */
    @SuppressWarnings("NullAway") // three-valued logic: null is an answer
    static @Nullable Boolean same(Kind kind, @Nullable Object left, @Nullable Object right) {
        if (kind == Kind.TEXT || kind == Kind.PICKLIST) {
            return (left == null ? "" : left).equals(right == null ? "" : right);
        } else if (left == null || right == null) {
            return null;
        }
        return compare(left, right) == 0;
    }

    private static Node order(Usage usage, Test test) {
        usage.requireKind(0, Kind.NUMBER, Kind.DATE, Kind.DATETIME, Kind.TIME);
        usage.common(0, 1);
        return usage.node(Kind.BOOLEAN, context -> {
            Object left = usage.argument(0).in(context);
            Object right = usage.argument(1).in(context);
            return (left == null || right == null) ? null : test.of(compare(left, right));
        });
    }

    @SuppressWarnings("unchecked") // both are of the same kind
    static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
