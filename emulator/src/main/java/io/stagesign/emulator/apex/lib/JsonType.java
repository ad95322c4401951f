package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import org.jspecify.annotations.Nullable;

/** JSON (Apex Reference, "JSON Class"). */
final class JsonType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("JSON")
                .asAbstract()
                .staticMethod("String serialize(Object value)", call -> new JsonWriter(false).text(call.argument(0)))
                .staticMethod(
                        "String serialize(Object value, Boolean suppressNulls)",
                        call -> new JsonWriter(call.argument(1, Boolean.class)).text(call.argument(0)))
                .staticMethod(
                        "Object deserializeUntyped(String json)",
                        call -> new JsonReader(call.execution(), false).untyped(call.text(0)))
                .staticMethod("Object deserialize(String json, Type type)", call -> typed(call, false))
                .staticMethod("Object deserializeStrict(String json, Type type)", call -> typed(call, true));
    }

    private static @Nullable Object typed(Call call, boolean strict) {
        return new JsonReader(call.execution(), strict).typed(call.text(0), call.argument(1, ApexType.class));
    }
}
