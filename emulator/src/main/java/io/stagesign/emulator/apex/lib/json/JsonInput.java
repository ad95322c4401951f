package io.stagesign.emulator.apex.lib.json;

import io.stagesign.emulator.apex.run.ApexFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** JSON text that is read token by token: the value of JSONParser. */
final class JsonInput {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectReader ONE_OF_MANY =
            MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonParser tokens;

    JsonInput(String json) {
        tokens = MAPPER.createParser(json);
    }

    /** Reads a whole text. */
    static JsonNode tree(String json) {
        JsonNode tree = guarded(() -> MAPPER.readTree(json));
        if (tree.isMissingNode()) {
            throw JsonReader.fault("No content to map to Object due to end of input");
        }
        return tree;
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JacksonException wrong) {
            throw located(wrong);
        }
    }

    private static ApexFault located(JacksonException wrong) {
        var place = wrong.getLocation();
        String where =
                place == null ? "" : " at input location [" + place.getLineNr() + "," + place.getColumnNr() + "]";
        return JsonReader.fault(wrong.getOriginalMessage() + where);
    }

    @Nullable JsonToken next() {
        try {
            return tokens.nextToken();
        } catch (JacksonException wrong) {
            throw located(wrong);
        }
    }

    /** Moves to the next token that is a value, not the name of one. */
    @Nullable JsonToken nextValue() {
        JsonToken token = next();
        return token == JsonToken.PROPERTY_NAME ? next() : token;
    }

    @Nullable JsonToken current() {
        return tokens.currentToken();
    }

    @Nullable String name() {
        return tokens.currentName();
    }

    @Nullable String text() {
        return current() == null || current() == JsonToken.VALUE_NULL ? nullText() : tokens.getString();
    }

    private @Nullable String nullText() {
        return current() == null ? null : "null";
    }

    void clear() {
        tokens.clearCurrentToken();
    }

    /** Moves from the start of an object or list to its end. */
    void skipChildren() {
        guarded(tokens::skipChildren);
    }

    /** Reads the value whose first token is the current one, or the next where there is none yet. */
    JsonNode value() {
        if (current() == null) {
            next();
        }
        return guarded(() -> ONE_OF_MANY.readTree(tokens));
    }
}
