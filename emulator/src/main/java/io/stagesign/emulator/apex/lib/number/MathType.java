package io.stagesign.emulator.apex.lib.number;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Call;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Math: sizes, limits and rounding. */
final class MathType implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType math = platform.type("Math").asAbstract();
        absolutes(math);
        largest(math);
        smallest(math);
        remainders(math);
        rounding(math);
    }

    private static BigDecimal decimal(Call call, int index) {
        return call.argument(index, BigDecimal.class);
    }

    private static double number(Call call, int index) {
        return call.argument(index, Double.class);
    }

    private static long whole(Call call, int index) {
        return call.argument(index, Long.class);
    }

    private static void absolutes(PlatformType math) {
        math.staticMethod("Integer abs(Integer a)", call -> Math.abs(call.integer(0)))
                .staticMethod("Long abs(Long a)", call -> Math.abs(whole(call, 0)))
                .staticMethod("Double abs(Double a)", call -> Math.abs(number(call, 0)))
                .staticMethod("Decimal abs(Decimal a)", call -> decimal(call, 0).abs())
                .staticMethod(
                        "Decimal signum(Decimal a)",
                        call -> BigDecimal.valueOf(decimal(call, 0).signum()))
                .staticMethod("Double signum(Double a)", call -> Math.signum(number(call, 0)));
    }

    private static void largest(PlatformType math) {
        math.staticMethod("Integer max(Integer a, Integer b)", call -> Math.max(call.integer(0), call.integer(1)))
                .staticMethod("Long max(Long a, Long b)", call -> Math.max(whole(call, 0), whole(call, 1)))
                .staticMethod("Double max(Double a, Double b)", call -> Math.max(number(call, 0), number(call, 1)))
                .staticMethod(
                        "Decimal max(Decimal a, Decimal b)",
                        call -> decimal(call, 0).max(decimal(call, 1)));
    }

    private static void smallest(PlatformType math) {
        math.staticMethod("Integer min(Integer a, Integer b)", call -> Math.min(call.integer(0), call.integer(1)))
                .staticMethod("Long min(Long a, Long b)", call -> Math.min(whole(call, 0), whole(call, 1)))
                .staticMethod("Double min(Double a, Double b)", call -> Math.min(number(call, 0), number(call, 1)))
                .staticMethod(
                        "Decimal min(Decimal a, Decimal b)",
                        call -> decimal(call, 0).min(decimal(call, 1)));
    }

    private static void remainders(PlatformType math) {
        math.staticMethod(
                        "Integer mod(Integer a, Integer b)", call -> (int) remainder(call.integer(0), call.integer(1)))
                .staticMethod("Long mod(Long a, Long b)", call -> remainder(whole(call, 0), whole(call, 1)))
                .staticMethod("Double random()", call -> Math.random());
    }

    private static long remainder(long dividend, long divisor) {
        if (divisor == 0) {
            throw new ApexFault("MathException", "Divide by 0");
        }
        return dividend % divisor;
    }

    private static void rounding(PlatformType math) {
        math.staticMethod(
                        "Integer round(Decimal a)",
                        call -> rounded(call, RoundingMode.HALF_EVEN).intValue())
                .staticMethod("Integer round(Double a)", call -> (int) Math.floor(number(call, 0) + 0.5))
                .staticMethod(
                        "Long roundToLong(Decimal a)",
                        call -> rounded(call, RoundingMode.HALF_EVEN).longValue())
                .staticMethod("Long roundToLong(Double a)", call -> Math.round(number(call, 0)))
                .staticMethod("Decimal rint(Decimal a)", call -> rounded(call, RoundingMode.HALF_EVEN))
                .staticMethod("Double rint(Double a)", call -> Math.rint(number(call, 0)))
                .staticMethod("Decimal floor(Decimal a)", call -> rounded(call, RoundingMode.FLOOR))
                .staticMethod("Double floor(Double a)", call -> Math.floor(number(call, 0)))
                .staticMethod("Decimal ceil(Decimal a)", call -> rounded(call, RoundingMode.CEILING))
                .staticMethod("Double ceil(Double a)", call -> Math.ceil(number(call, 0)));
    }

    private static BigDecimal rounded(Call call, RoundingMode mode) {
        return decimal(call, 0).setScale(0, mode);
    }
}
