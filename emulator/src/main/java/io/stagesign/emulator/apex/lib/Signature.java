package io.stagesign.emulator.apex.lib;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method's signature as a library writes it, for example {@code String join(Iterable<Object> items, String separator)}.
 *
 * @param returnType Apex type name, empty for a constructor
 * @param name empty for a constructor
 * @param parameterTypes Apex type names
 */
record Signature(String returnType, String name, List<String> parameterTypes) {

    private static final Pattern FORM = Pattern.compile("(?:(.+)\\s+)?(\\w+)?\\((.*)\\)");

    static Signature parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a signature: " + text);
        }
        return new Signature(orEmpty(form.group(1)), orEmpty(form.group(2)), types(form.group(3)));
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }

    private static List<String> types(String parameters) {
        List<String> result = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= parameters.length(); i++) {
            char c = i == parameters.length() ? ',' : parameters.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                String parameter = parameters.substring(start, i).trim();
                start = i + 1;
                if (!parameter.isEmpty()) {
                    result.add(
                            parameter.substring(0, parameter.lastIndexOf(' ')).trim());
                }
            }
        }
        return result;
    }
}
