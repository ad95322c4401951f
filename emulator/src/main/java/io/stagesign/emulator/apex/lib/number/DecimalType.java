package io.stagesign.emulator.apex.lib.number;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Call;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal; where no rounding mode is given it rounds half to even. */
final class DecimalType implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType decimal = platform.type("Decimal", BigDecimal.class).asAbstract();
        decimal.staticMethod("Decimal valueOf(String text)", call -> Numerals.read(call, "decimal", BigDecimal::new))
                .staticMethod("Decimal valueOf(Long number)", call -> BigDecimal.valueOf(call.argument(0, Long.class)))
                .staticMethod(
                        "Decimal valueOf(Double number)", call -> BigDecimal.valueOf(call.argument(0, Double.class)));
        conversions(decimal);
        properties(decimal);
        rounding(decimal);
    }

    private static BigDecimal self(Call call) {
        return call.self(BigDecimal.class);
    }

    private static void conversions(PlatformType decimal) {
        decimal.method("Integer intValue()", call -> self(call).intValue())
                .method("Long longValue()", call -> self(call).longValue())
                .method("Double doubleValue()", call -> self(call).doubleValue())
                .method("String toPlainString()", call -> self(call).toPlainString())
                .method("String format()", Numerals::formatted);
    }

    private static void properties(PlatformType decimal) {
        decimal.method("Decimal abs()", call -> self(call).abs())
                .method("Integer scale()", call -> self(call).scale())
                .method("Integer precision()", call -> self(call).precision())
                .method("Decimal stripTrailingZeros()", call -> self(call).stripTrailingZeros())
                .method("Decimal pow(Integer exponent)", DecimalType::power);
    }

    private static BigDecimal power(Call call) {
        if (call.integer(0) < 0) {
            throw new ApexFault("MathException", "Exponent must be between 0 and 32,767");
        }
        return self(call).pow(call.integer(0));
    }

    private static void rounding(PlatformType decimal) {
        decimal.method("Long round()", call -> rounded(call, RoundingMode.HALF_EVEN))
                .method("Long round(RoundingMode mode)", call -> rounded(call, RoundingType.mode(call, 0)))
                .method(
                        "Decimal setScale(Integer scale)",
                        call -> RoundingType.scaled(self(call), call.integer(0), RoundingMode.HALF_EVEN))
                .method(
                        "Decimal setScale(Integer scale, RoundingMode mode)",
                        call -> RoundingType.scaled(self(call), call.integer(0), RoundingType.mode(call, 1)))
                .method(
                        "Decimal divide(Decimal divisor, Integer scale)",
                        call -> quotient(call, RoundingMode.HALF_EVEN))
                .method(
                        "Decimal divide(Decimal divisor, Integer scale, RoundingMode mode)",
                        call -> quotient(call, RoundingType.mode(call, 2)));
    }

    private static long rounded(Call call, RoundingMode mode) {
        return RoundingType.scaled(self(call), 0, mode).longValue();
    }

    private static BigDecimal quotient(Call call, RoundingMode mode) {
        BigDecimal divisor = call.argument(0, BigDecimal.class);
        if (divisor.signum() == 0) {
            throw new ApexFault("MathException", "Divide by 0");
        }
        try {
            return self(call).divide(divisor, call.integer(1), mode);
        } catch (ArithmeticException inexact) {
            throw new ApexFault("MathException", "Rounding necessary");
        }
    }
}
