package io.stagesign.emulator.org.formula;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Functions of texts. */
final class TextFunctions {

    static final Map<String, Function> ALL = new HashMap<>();

    static {
        add(
                "CONTAINS",
                Kind.BOOLEAN,
                List.of(Kind.TEXT, Kind.TEXT),
                all -> found(all, all.text(0).contains(all.text(1))));
        add(
                "BEGINS",
                Kind.BOOLEAN,
                List.of(Kind.TEXT, Kind.TEXT),
                all -> found(all, all.text(0).startsWith(all.text(1))));
        add(
                "LEN",
                Kind.NUMBER,
                List.of(Kind.TEXT),
                all -> BigDecimal.valueOf(all.text(0).length()));
        add("LEFT", Kind.TEXT, List.of(Kind.TEXT, Kind.NUMBER), all -> part(all.text(0), 0, all.whole(1)));
        add("RIGHT", Kind.TEXT, List.of(Kind.TEXT, Kind.NUMBER), all -> right(all.text(0), all.whole(1)));
        add("MID", Kind.TEXT, List.of(Kind.TEXT, Kind.NUMBER, Kind.NUMBER), TextFunctions::middle);
        add("UPPER", Kind.TEXT, List.of(Kind.TEXT), all -> all.text(0).toUpperCase(Locale.ROOT));
        add("LOWER", Kind.TEXT, List.of(Kind.TEXT), all -> all.text(0).toLowerCase(Locale.ROOT));
        add("TRIM", Kind.TEXT, List.of(Kind.TEXT), all -> all.text(0).trim());
        add(
                "REVERSE",
                Kind.TEXT,
                List.of(Kind.TEXT),
                all -> new StringBuilder(all.text(0)).reverse().toString());
        add("SUBSTITUTE", Kind.TEXT, List.of(Kind.TEXT, Kind.TEXT, Kind.TEXT), TextFunctions::substitute);
        add("REGEX", Kind.BOOLEAN, List.of(Kind.TEXT, Kind.TEXT), TextFunctions::matches);
        add("VALUE", Kind.NUMBER, List.of(Kind.TEXT), TextFunctions::value);
        add("BR", Kind.TEXT, List.of(), all -> "\n");
        ALL.put(
                "FIND",
                PlainFunction.of(Kind.NUMBER, List.of(Kind.TEXT, Kind.TEXT, Kind.NUMBER), TextFunctions::find)
                        .optional(1));
        ALL.put(
                "LPAD",
                PlainFunction.of(Kind.TEXT, List.of(Kind.TEXT, Kind.NUMBER, Kind.TEXT), all -> padded(all, true))
                        .optional(1));
        ALL.put(
                "RPAD",
                PlainFunction.of(Kind.TEXT, List.of(Kind.TEXT, Kind.NUMBER, Kind.TEXT), all -> padded(all, false))
                        .optional(1));
        ALL.put("TEXT", Texts::of);
    }

    private TextFunctions() {}

    private static void add(String name, Kind result, List<Kind> parameters, PlainFunction.Body body) {
        ALL.put(name, PlainFunction.of(result, parameters, body));
    }

    /** What is searched for in nothing cannot be told, unless nothing is searched for. */
    private static @Nullable Boolean found(Values all, boolean found) {
        boolean unknown = all.text(0).isEmpty() && !all.text(1).isEmpty();
        return unknown ? null : Boolean.valueOf(found);
    }

    private static String part(String text, int from, int count) {
        int start = Math.min(Math.max(from, 0), text.length());
        return text.substring(start, Math.min(text.length(), start + Math.max(count, 0)));
    }

    private static String right(String text, int count) {
        return part(text, text.length() - Math.max(count, 0), Math.max(count, 0));
    }

    private static String middle(Values all) {
        return part(all.text(0), all.whole(1) - 1, all.whole(2));
    }

    private static String substitute(Values all) {
        return all.text(1).isEmpty() ? all.text(0) : all.text(0).replace(all.text(1), all.text(2));
    }

    private static boolean matches(Values all) {
        try {
            return all.text(0).matches(all.text(1));
        } catch (PatternSyntaxException wrong) {
            throw new FormulaException("Invalid regular expression: " + wrong.getDescription());
        }
    }

    private static @Nullable BigDecimal value(Values all) {
        if (all.text(0).isEmpty()) {
            return null;
        }
        BigDecimal number = number(all.text(0));
        if (number == null) {
            throw new FormulaException("Invalid number: " + all.text(0));
        }
        return number;
    }

    /** Returns the number that a text is, or null. */
    static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text.trim());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static BigDecimal find(Values all) {
        boolean none = all.text(0).isEmpty() || all.text(1).isEmpty();
        int at = none ? -1 : all.text(1).indexOf(all.text(0), all.whole(2, 1) - 1);
        return BigDecimal.valueOf(at + 1L);
    }

    private static String padded(Values all, boolean left) {
        String text = all.text(0);
        String filler = all.has(2) ? all.text(2) : " ";
        int missing = all.whole(1) - text.length();
        if (missing <= 0) {
            return part(text, 0, all.whole(1));
        } else if (filler.isEmpty()) {
            return text;
        }
        String padding = filler.repeat(missing / filler.length() + 1).substring(0, missing);
        return left ? padding + text : text + padding;
    }
}
