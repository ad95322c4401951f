package io.stagesign.emulator.apex.lib.json;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import org.jspecify.annotations.Nullable;

/** JSON (Apex Reference, "JSON Class"). */
final class JsonType implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType json = platform.type("JSON").asAbstract();
        writing(json);
        reading(json);
    }

    private static void writing(PlatformType json) {
        json.staticMethod("String serialize(Object value)", call -> writer(call).text(call.argument(0)))
                .staticMethod(
                        "String serialize(Object value, Boolean suppressNulls)",
                        call -> writer(call).text(call.argument(0)))
                .staticMethod(
                        "String serializePretty(Object value)",
                        call -> writer(call).pretty(call.argument(0)))
                .staticMethod(
                        "String serializePretty(Object value, Boolean suppressNulls)",
                        call -> writer(call).pretty(call.argument(0)))
                .staticMethod(
                        "JSONGenerator createGenerator(Boolean pretty)",
                        call -> new JsonOutput(call.argument(0, Boolean.class)));
    }

    private static JsonWriter writer(Call call) {
        return new JsonWriter(call.arguments().length > 1 && call.argument(1, Boolean.class));
    }

    private static void reading(PlatformType json) {
        json.staticMethod(
                        "Object deserializeUntyped(String json)",
                        call -> new JsonReader(call.execution(), new SerializedMembers(false))
                                .untyped(JsonInput.tree(call.text(0))))
                .staticMethod("Object deserialize(String json, Type type)", call -> typed(call, false))
                .staticMethod("Object deserializeStrict(String json, Type type)", call -> typed(call, true))
                .staticMethod("JSONParser createParser(String json)", call -> new JsonInput(call.text(0)));
    }

    private static @Nullable Object typed(Call call, boolean strict) {
        ApexType type = call.argument(1, ApexType.class);
        return new JsonReader(call.execution(), new SerializedMembers(strict)).read(call.text(0), type);
    }
}
