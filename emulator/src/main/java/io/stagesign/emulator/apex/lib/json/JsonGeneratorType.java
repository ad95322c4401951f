package io.stagesign.emulator.apex.lib.json;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.Call;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** JSONGenerator (Apex Reference, "JSONGenerator Class"). */
final class JsonGeneratorType implements Library {

    /** Which values can be written, and how the methods for them are called. */
    private static final Map<String, String> KINDS = Map.of(
            "String", "String",
            "Boolean", "Boolean",
            "Date", "Date",
            "Datetime", "DateTime",
            "Time", "Time",
            "Blob", "Blob",
            "Id", "Id",
            "Object", "Object");

    @Override
    public void register(Platform platform) {
        PlatformType type = platform.type("JSONGenerator", JsonOutput.class).asAbstract();
        structure(type);
        KINDS.forEach((parameter, name) -> type.method(
                        "void write" + name + "(" + parameter + " value)", JsonGeneratorType::value)
                .method("void write" + name + "Field(String name, " + parameter + " value)", JsonGeneratorType::field));
        for (String number : new String[] {"Integer", "Long", "Double", "Decimal"}) {
            type.method("void writeNumber(" + number + " value)", JsonGeneratorType::value)
                    .method("void writeNumberField(String name, " + number + " value)", JsonGeneratorType::field);
        }
        type.method("String getAsString()", call -> self(call).text())
                .method("Boolean isClosed()", call -> self(call).isClosed())
                .method("void close()", call -> self(call).text());
    }

    private static JsonOutput self(Call call) {
        return call.self(JsonOutput.class);
    }

    private static Object value(Call call) {
        return self(call).value(call.argument(0));
    }

    private static Object field(Call call) {
        return self(call).field(call.text(0), call.argument(1));
    }

    private static void structure(PlatformType type) {
        type.method("void writeStartObject()", call -> self(call).write(JsonGenerator::writeStartObject))
                .method("void writeEndObject()", call -> self(call).write(JsonGenerator::writeEndObject))
                .method("void writeStartArray()", call -> self(call).write(JsonGenerator::writeStartArray))
                .method("void writeEndArray()", call -> self(call).write(JsonGenerator::writeEndArray))
                .method(
                        "void writeFieldName(String name)",
                        call -> self(call).write(json -> json.writeName(call.text(0))))
                .method("void writeNull()", call -> self(call).write(JsonGenerator::writeNull))
                .method("void writeNullField(String name)", call -> self(call).field(call.text(0), null));
    }
}
