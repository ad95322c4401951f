package io.stagesign.emulator.apex.lib.json;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** JSON text that is written token by token: the value of JSONGenerator. */
final class JsonOutput {

    private final StringWriter text = new StringWriter();
    private final JsonGenerator generator;

    JsonOutput(boolean pretty) {
        generator = pretty
                ? JsonWriter.MAPPER.writerWithDefaultPrettyPrinter().createGenerator(text)
                : JsonWriter.MAPPER.createGenerator(text);
    }

    /** Writes something; what does not fit at this place is Apex's JSONException. */
    JsonOutput write(Consumer<JsonGenerator> what) {
        try {
            what.accept(generator);
            return this;
        } catch (JacksonException wrong) {
            throw JsonReader.fault(String.valueOf(wrong.getOriginalMessage()));
        }
    }

    JsonOutput field(String name, @Nullable Object value) {
        return write(json -> json.writeName(name)).value(value);
    }

    JsonOutput value(@Nullable Object value) {
        Object plain = new JsonWriter(false).plain(value);
        return write(json -> json.writePOJO(plain));
    }

    boolean isClosed() {
        return generator.isClosed();
    }

    /** Ends the text, closing what is still open, and returns it. */
    String text() {
        write(JsonGenerator::close);
        return text.toString();
    }
}
