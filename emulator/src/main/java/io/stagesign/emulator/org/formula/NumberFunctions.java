package io.stagesign.emulator.org.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Functions of numbers. */
final class NumberFunctions {

    static final Map<String, Function> ALL = new HashMap<>();

    static {
        one("ABS", BigDecimal::abs);
        one("CEILING", number -> number.setScale(0, RoundingMode.UP));
        one("FLOOR", number -> number.setScale(0, RoundingMode.DOWN));
        one("MCEILING", number -> number.setScale(0, RoundingMode.CEILING));
        one("MFLOOR", number -> number.setScale(0, RoundingMode.FLOOR));
        real("SQRT", Math::sqrt);
        real("EXP", Math::exp);
        real("LN", Math::log);
        real("LOG", Math::log10);
        ALL.put("ROUND", two(all -> scaled(all, RoundingMode.HALF_UP)));
        ALL.put("TRUNC", two(all -> scaled(all, RoundingMode.DOWN)).optional(1));
        ALL.put("MOD", two(NumberFunctions::modulo));
        ALL.put("MAX", usage -> extreme(usage, 1));
        ALL.put("MIN", usage -> extreme(usage, -1));
    }

    private NumberFunctions() {}

    private static void one(String name, UnaryOperator<BigDecimal> body) {
        ALL.put(name, PlainFunction.of(Kind.NUMBER, List.of(Kind.NUMBER), all -> body.apply(all.number(0))));
    }

    private static void real(String name, DoubleUnaryOperator body) {
        one(name, number -> finite(body.applyAsDouble(number.doubleValue())));
    }

    private static PlainFunction two(PlainFunction.Body body) {
        return PlainFunction.of(Kind.NUMBER, List.of(Kind.NUMBER, Kind.NUMBER), body);
    }

    static BigDecimal finite(double result) {
        if (!Double.isFinite(result)) {
            throw new FormulaException("The result is not a number");
        }
        return new BigDecimal(result, MathContext.DECIMAL64);
    }

    private static BigDecimal scaled(Values all, RoundingMode mode) {
        return all.number(0).setScale(all.whole(1, 0), mode);
    }

    /** The result has the sign of the divisor. */
    private static BigDecimal modulo(Values all) {
        BigDecimal divisor = all.number(1);
        if (divisor.signum() == 0) {
            throw new FormulaException("Division by zero");
        }
        BigDecimal rest = all.number(0).remainder(divisor);
        return rest.signum() * divisor.signum() < 0 ? rest.add(divisor) : rest;
    }

    private static Node extreme(Usage usage, int sign) {
        usage.requireCount(1, -1);
        for (int i = 0; i < usage.count(); i++) {
            usage.requireKind(i, Kind.NUMBER);
        }
        return usage.node(Kind.NUMBER, context -> {
            Values values = Values.of(usage.arguments(), context);
            return values.hasNull()
                    ? null
                    : values.all().stream()
                            .map(BigDecimal.class::cast)
                            .max((a, b) -> sign * a.compareTo(b))
                            .orElseThrow();
        });
    }
}
