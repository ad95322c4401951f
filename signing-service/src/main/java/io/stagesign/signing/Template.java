package io.stagesign.signing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text of a rule with placeholders such as {@code {opportunity}}, in any case, that are filled for each request. */
public final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\p{L}+)\\s*\\}");

    private Template() {}

    /** Returns the text with each placeholder replaced; one without a value stays as it is. */
    public static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Objects.requireNonNullElse(values.get(word(found.group(1))), found.group())));
    }

    /** Returns the placeholders of the text, as they are written there, that are none of these. */
    public static List<String> unknown(String text, Collection<String> known) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .filter(found -> !known.contains(word(found.group(1))))
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** Names the placeholders for a sentence: {@code {date}, {title}}. */
    public static String listed(Collection<String> known) {
        return known.stream().sorted().map(word -> "{" + word + "}").collect(Collectors.joining(", "));
    }

    private static String word(String written) {
        return written.toLowerCase(Locale.ROOT);
    }
}
