package io.stagesign.emulator.apex.lib.number;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.Call;

/** Double. */
final class DoubleType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("Double", Double.class)
                .asAbstract()
                .staticMethod("Double valueOf(String text)", call -> Numerals.read(call, "double", Double::valueOf))
                .staticMethod(
                        "Double valueOf(Object value)",
                        call -> Numerals.readAny(call, "double", Double::valueOf, Number::doubleValue))
                .method("Integer intValue()", call -> self(call).intValue())
                .method("Long longValue()", call -> self(call).longValue())
                .method("Double doubleValue()", DoubleType::self)
                .method("Long round()", call -> Math.round(self(call)))
                .method("String format()", Numerals::formatted);
    }

    private static Double self(Call call) {
        return call.self(Double.class);
    }
}
