package io.stagesign.onespan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes OneSpan's answers digestible for the SDK, whose model refuses a null almost everywhere and any new key in an id. */
final class PlainJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private PlainJson() {}

    /** Returns the text without values that are null; text that is no JSON stays as it is. */
    static String withoutNulls(String json) {
        try {
            return MAPPER.writeValueAsString(clean(MAPPER.readValue(json, Object.class)));
        } catch (JacksonException e) {
            return json;
        }
    }

    /** Returns an object that has nothing but the id of the one given. */
    static String idOnly(String json) {
        try {
            JsonNode id = MAPPER.readTree(json).path("id");
            return MAPPER.writeValueAsString(Map.of("id", id.asString("")));
        } catch (JacksonException e) {
            return json;
        }
    }

    /** Returns a transaction that asks to have the text tags of these documents read; others are not looked into. */
    static String withExtraction(String json, Set<String> documents) {
        if (documents.isEmpty()) {
            return json;
        }
        JsonNode transaction = MAPPER.readTree(json);
        for (JsonNode document : transaction.path("documents")) {
            if (document instanceof ObjectNode object
                    && documents.contains(document.path("id").asString(""))) {
                object.putArray("extractionTypes").add("TEXT_TAGS");
            }
        }
        return MAPPER.writeValueAsString(transaction);
    }

    static JsonNode read(@Nullable String json) {
        try {
            return MAPPER.readTree(json == null || json.isBlank() ? "{}" : json);
        } catch (JacksonException e) {
            throw OneSpanFailures.unreadable();
        }
    }

    private static @Nullable Object clean(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(
                            entry -> String.valueOf(entry.getKey()),
                            entry -> Objects.requireNonNull(clean(entry.getValue()))));
        }
        if (value instanceof List<?> list) {
            return list.stream().filter(Objects::nonNull).map(PlainJson::clean).toList();
        }
        return value;
    }
}
