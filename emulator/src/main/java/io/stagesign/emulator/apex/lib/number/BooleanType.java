package io.stagesign.emulator.apex.lib.number;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Call;

/** Boolean. */
final class BooleanType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("Boolean", Boolean.class)
                .asAbstract()
                .staticMethod("Boolean valueOf(String text)", call -> Boolean.valueOf(call.text(0)))
                .staticMethod("Boolean valueOf(Object value)", BooleanType::ofAny);
    }

    private static Boolean ofAny(Call call) {
        Object value = call.argument(0, Object.class);
        if (value instanceof Boolean truth) {
            return truth;
        } else if (value instanceof String text) {
            return Boolean.valueOf(text);
        }
        throw new ApexFault(
                "TypeException",
                "Invalid conversion from runtime type "
                        + call.execution().types().of(value) + " to Boolean");
    }
}
