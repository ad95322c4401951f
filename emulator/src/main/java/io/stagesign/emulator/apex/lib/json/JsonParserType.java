package io.stagesign.emulator.apex.lib.json;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.EnumDeclaration;
import io.stagesign.emulator.apex.run.EnumValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** JSONParser and JSONToken (Apex Reference, "JSONParser Class"). */
final class JsonParserType implements Library {

    private static final Map<JsonToken, String> RENAMED = Map.of(JsonToken.PROPERTY_NAME, "FIELD_NAME");

    private static final Map<String, String> READERS = Map.of(
            "Id", "getIdValue",
            "Integer", "getIntegerValue",
            "Long", "getLongValue",
            "Double", "getDoubleValue",
            "Decimal", "getDecimalValue",
            "Boolean", "getBooleanValue",
            "Date", "getDateValue",
            "Datetime", "getDateTimeValue",
            "Time", "getTimeValue",
            "Blob", "getBlobValue");

    @Override
    public void register(Platform platform) {
        EnumDeclaration names = platform.enumeration(
                "JSONToken",
                "END_ARRAY",
                "END_OBJECT",
                "FIELD_NAME",
                "NOT_AVAILABLE",
                "START_ARRAY",
                "START_OBJECT",
                "VALUE_EMBEDDED_OBJECT",
                "VALUE_FALSE",
                "VALUE_NULL",
                "VALUE_NUMBER_FLOAT",
                "VALUE_NUMBER_INT",
                "VALUE_STRING",
                "VALUE_TRUE");
        PlatformType parser = platform.type("JSONParser", JsonInput.class).asAbstract();
        steps(parser, names);
        READERS.forEach((type, name) -> parser.method(
                type + " " + name + "()",
                call -> scalar(call, call.execution().types().get(type))));
        parser.method("Object readValueAs(Type type)", call -> read(call, false))
                .method("Object readValueAsStrict(Type type)", call -> read(call, true));
    }

    private static void steps(PlatformType parser, EnumDeclaration names) {
        parser.method("JSONToken nextToken()", call -> token(self(call).next(), names))
                .method("JSONToken nextValue()", call -> token(self(call).nextValue(), names))
                .method("JSONToken getCurrentToken()", call -> token(self(call).current(), names))
                .method("Boolean hasCurrentToken()", call -> self(call).current() != null)
                .method("String getCurrentName()", call -> self(call).name())
                .method("String getText()", call -> self(call).text())
                .method("void clearCurrentToken()", JsonParserType::clear)
                .method("JSONParser skipChildren()", JsonParserType::skip);
    }

    private static JsonInput self(Call call) {
        return call.self(JsonInput.class);
    }

    private static @Nullable EnumValue token(@Nullable JsonToken token, EnumDeclaration names) {
        return token == null ? null : names.constant(RENAMED.getOrDefault(token, token.name()));
    }

    private static @Nullable Object scalar(Call call, ApexType type) {
        String text = self(call).text();
        if (text == null) {
            throw JsonReader.fault("Current token (null) has no value");
        }
        return JsonScalars.read(text, type);
    }

    private static @Nullable Object clear(Call call) {
        self(call).clear();
        return null;
    }

    private static Object skip(Call call) {
        self(call).skipChildren();
        return self(call);
    }

    private static @Nullable Object read(Call call, boolean strict) {
        return new JsonReader(call.execution(), new SerializedMembers(strict))
                .value(self(call).value(), call.argument(0, ApexType.class));
    }
}
