package io.stagesign.emulator.account.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes the account's JSON. No null is ever kept or answered: the SDK's model throws on most of them, and an
 * absent property means the same.
 */
public final class Json {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Returns a deep copy of an object without its nulls; an empty object for anything that is none. */
    public static ObjectNode withoutNulls(JsonNode node) {
        ObjectNode copy = object();
        node.properties().forEach(property -> {
            if (!property.getValue().isNull()) {
                copy.set(property.getKey(), cleaned(property.getValue()));
            }
        });
        return copy;
    }

    /** Returns the elements of the list under this name that are objects, without nulls; none if there is no list. */
    public static List<ObjectNode> objects(JsonNode node, String name) {
        return node.path(name)
                .valueStream()
                .filter(JsonNode::isObject)
                .map(Json::withoutNulls)
                .toList();
    }

    /** Sets each property that is absent. */
    public static void fill(ObjectNode node, JsonNode defaults) {
        defaults.properties().forEach(property -> {
            if (!node.has(property.getKey())) {
                node.set(property.getKey(), property.getValue().deepCopy());
            }
        });
    }

    public static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    public static @Nullable Instant instant(JsonNode node, String name) {
        String text = text(node, name);
        return text.isEmpty() ? null : Dates.parse(text);
    }

    /** Returns the moment as OneSpan writes it: UTC, whole seconds. */
    public static String date(Instant moment) {
        return SECONDS.format(moment);
    }

    private static JsonNode cleaned(JsonNode node) {
        if (node.isObject()) {
            return withoutNulls(node);
        }
        if (!node.isArray()) {
            return node;
        }
        ArrayNode copy = array();
        node.valueStream().filter(each -> !each.isNull()).forEach(each -> copy.add(cleaned(each)));
        return copy;
    }
}
