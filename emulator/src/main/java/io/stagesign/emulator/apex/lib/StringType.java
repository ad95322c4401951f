package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.Text;
import java.util.Locale;

/** String. */
final class StringType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("String", String.class)
                .asAbstract()
                .staticMethod(
                        "String valueOf(Object value)",
                        call -> call.argument(0) == null ? null : Text.of(call.argument(0)))
                .method("Integer length()", call -> self(call).length())
                .method("String toUpperCase()", call -> self(call).toUpperCase(Locale.ROOT))
                .method("Boolean contains(String part)", call -> self(call).contains(call.text(0)));
    }

    private static String self(Call call) {
        return call.self(String.class);
    }
}
