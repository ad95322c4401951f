package io.stagesign.emulator.org.rest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The results of earlier parts of a composite call, which later ones refer to as <code>@{reference.id}</code>. */
final class References {
    private static final Pattern REFERENCE = Pattern.compile("@\\{(\\w+)\\.([\\w.\\[\\]]+)}");

    private final Map<String, JsonNode> results = new HashMap<>();

    void put(String reference, @Nullable Object body) {
        results.put(reference, JsonMapper.shared().valueToTree(body));
    }

    /** Returns the text with every reference replaced by what it refers to. */
    String resolve(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
    }

    JsonNode resolve(JsonNode body) {
        return body.isMissingNode() ? body : JsonMapper.shared().readTree(resolve(body.toString()));
    }

    private String value(String reference, String path) {
        JsonNode at = results.getOrDefault(reference, JsonMapper.shared().missingNode());
        for (String name : path.replace("[", ".").replace("]", "").split("\\.", -1)) {
            at = name.matches("\\d+") ? at.path(Integer.parseInt(name)) : property(at, name);
        }
        return at.asString("");
    }

    /** A created record says {@code id}, a queried one {@code Id}; references may say either. */
    private static JsonNode property(JsonNode node, String name) {
        JsonNode exact = node.path(name);
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return exact.isMissingNode() ? node.path(capital) : exact;
    }
}
