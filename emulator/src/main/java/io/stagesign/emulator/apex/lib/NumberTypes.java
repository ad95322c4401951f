package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexFault;
import java.math.BigDecimal;

/** Integer, Long, Double and Decimal. */
final class NumberTypes implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("Integer", Integer.class)
                .asAbstract()
                .staticMethod("Integer valueOf(String text)", call -> parse(call.text(0)));
        platform.type("Math")
                .asAbstract()
                .staticMethod("Integer max(Integer a, Integer b)", call -> Math.max(call.integer(0), call.integer(1)))
                .staticMethod("Integer min(Integer a, Integer b)", call -> Math.min(call.integer(0), call.integer(1)));
        platform.type("Long", Long.class).asAbstract();
        platform.type("Double", Double.class).asAbstract();
        platform.type("Decimal", BigDecimal.class)
                .asAbstract()
                .method(
                        "Integer intValue()",
                        call -> call.self(BigDecimal.class).intValue());
    }

    private static Integer parse(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new ApexFault("TypeException", "Invalid integer: " + text);
        }
    }
}
