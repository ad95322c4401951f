package io.stagesign.emulator.apex.lib.number;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;

/** Integer and Long. */
final class WholeNumberTypes implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("Integer", Integer.class)
                .asAbstract()
                .staticMethod("Integer valueOf(String text)", call -> Numerals.read(call, "integer", Integer::valueOf))
                .staticMethod(
                        "Integer valueOf(Object value)",
                        call -> Numerals.readAny(call, "integer", Integer::valueOf, Number::intValue))
                .method("String format()", Numerals::formatted);
        platform.type("Long", Long.class)
                .asAbstract()
                .staticMethod("Long valueOf(String text)", call -> Numerals.read(call, "long", Long::valueOf))
                .method("Integer intValue()", call -> call.self(Long.class).intValue())
                .method("String format()", Numerals::formatted);
    }
}
