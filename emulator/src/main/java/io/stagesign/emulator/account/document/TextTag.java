package io.stagesign.emulator.account.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag that the author of a document has written where a field goes: <code>{{esl:Signer1:Capture:size(200,50)}}</code>.
 *
 * @param role id or name of the recipient
 * @param type what kind of field, in lower case
 * @param fieldName the author's name for the field; absent: none
 * @param optional whether the recipient may leave it out
 * @param settings what stands in brackets behind the name of each setting
 */
record TextTag(String role, String type, @Nullable String fieldName, boolean optional, Map<String, String> settings) {
    static final Pattern ANY = Pattern.compile("\\{\\{[*?]?esl.*?}}");

    private static final Pattern PARTS =
            Pattern.compile("\\{\\{([*?]?)esl(?:_([^:{}]+))?:([^:{}]+):([A-Za-z]+)(?::([^{}]*))?}}");
    private static final Pattern SETTING = Pattern.compile("(\\w+)\\(([^)]*)\\)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    TextTag {
        settings = Map.copyOf(settings);
    }

    /** Reads a tag; empty for what only looks like one. */
    static Optional<TextTag> read(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Map<String, String> settings = new HashMap<>();
        Matcher setting = SETTING.matcher(parts.group(5) == null ? "" : parts.group(5));
        while (setting.find()) {
            settings.put(
                    setting.group(1).toLowerCase(Locale.ROOT), setting.group(2).strip());
        }
        return Optional.of(new TextTag(
                parts.group(3).strip(),
                parts.group(4).toLowerCase(Locale.ROOT),
                parts.group(2),
                parts.group(1).equals("?"),
                settings));
    }

    /** Returns the two numbers of a setting such as {@code size}, or the given ones. */
    List<Double> pair(String setting, double first, double second) {
        String text = settings.get(setting);
        if (text == null) {
            return List.of(first, second);
        }
        List<Double> numbers = COMMA.splitAsStream(text).map(Double::valueOf).toList();
        return numbers.size() == 2 ? numbers : List.of(first, second);
    }
}
