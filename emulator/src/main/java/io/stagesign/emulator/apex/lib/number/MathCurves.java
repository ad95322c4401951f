package io.stagesign.emulator.apex.lib.number;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexFault;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Math: roots, powers, logarithms and angles, for Double and for Decimal. */
final class MathCurves implements Library {

    private static final Map<String, DoubleUnaryOperator> CURVES = new LinkedHashMap<>();

    static {
        CURVES.put("acos", Math::acos);
        CURVES.put("asin", Math::asin);
        CURVES.put("atan", Math::atan);
        CURVES.put("cbrt", Math::cbrt);
        CURVES.put("cos", Math::cos);
        CURVES.put("cosh", Math::cosh);
        CURVES.put("exp", Math::exp);
        CURVES.put("log", Math::log);
        CURVES.put("log10", Math::log10);
        CURVES.put("sin", Math::sin);
        CURVES.put("sinh", Math::sinh);
        CURVES.put("sqrt", Math::sqrt);
        CURVES.put("tan", Math::tan);
        CURVES.put("tanh", Math::tanh);
    }

    @Override
    public void register(Platform platform) {
        PlatformType math = platform.existing("Math");
        CURVES.forEach((name, curve) -> math.staticMethod(
                        "Double " + name + "(Double a)", call -> curve.applyAsDouble(call.argument(0, Double.class)))
                .staticMethod(
                        "Decimal " + name + "(Decimal a)",
                        call -> decimal(curve.applyAsDouble(
                                call.argument(0, BigDecimal.class).doubleValue()))));
        math.staticMethod(
                        "Double pow(Double base, Double exponent)",
                        call -> Math.pow(call.argument(0, Double.class), call.argument(1, Double.class)))
                .staticMethod(
                        "Double atan2(Double y, Double x)",
                        call -> Math.atan2(call.argument(0, Double.class), call.argument(1, Double.class)))
                .staticMethod(
                        "Decimal atan2(Decimal y, Decimal x)",
                        call -> decimal(Math.atan2(
                                call.argument(0, BigDecimal.class).doubleValue(),
                                call.argument(1, BigDecimal.class).doubleValue())));
    }

    private static BigDecimal decimal(double result) {
        if (Double.isNaN(result) || Double.isInfinite(result)) {
            throw new ApexFault("MathException", "Result is not a number");
        }
        return BigDecimal.valueOf(result);
    }
}
