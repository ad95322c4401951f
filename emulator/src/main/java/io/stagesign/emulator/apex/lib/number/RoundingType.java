package io.stagesign.emulator.apex.lib.number;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.EnumValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** RoundingMode, whose constants are those of Java. */
final class RoundingType implements Library {

    @Override
    public void register(Platform platform) {
        platform.enumeration(
                "RoundingMode", "UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN", "UNNECESSARY");
    }

    /** Returns the mode that is the argument at an index. */
    static RoundingMode mode(Call call, int index) {
        return RoundingMode.valueOf(call.argument(index, EnumValue.class).name());
    }

    static BigDecimal scaled(BigDecimal number, int scale, RoundingMode mode) {
        try {
            return number.setScale(scale, mode);
        } catch (ArithmeticException inexact) {
            throw new ApexFault("MathException", "Rounding necessary");
        }
    }
}
