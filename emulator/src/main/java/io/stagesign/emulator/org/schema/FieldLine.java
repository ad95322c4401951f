package io.stagesign.emulator.org.schema;

import io.stagesign.emulator.org.schema.SObjectType.Security;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One field line of the file of standard objects, read word by word. */
final class FieldLine {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\[([^]]*)]|(\\w+=\"[^\"]*\"|\\S+)");
    private static final Pattern TYPE = Pattern.compile("(\\w+)(?:\\(([^)]*)\\))?");

    private final String name;
    private final FieldType type;
    private final String argument;
    private final Set<String> words = new HashSet<>();
    private final Map<String, String> settings = new HashMap<>();
    private List<String> values = List.of();
    private @Nullable String label;

    FieldLine(String line) {
        Matcher matcher = WORD.matcher(line);
        this.name = next(matcher);
        Matcher typed = TYPE.matcher(next(matcher));
        if (!typed.matches()) {
            throw new IllegalArgumentException("no field type in: " + line);
        }
        this.type = FieldType.valueOf(typed.group(1).toUpperCase(Locale.ROOT));
        this.argument = typed.group(2) == null ? "" : typed.group(2);
        while (matcher.find()) {
            read(matcher);
        }
    }

    private void read(Matcher matcher) {
        if (matcher.group(1) != null) {
            label = matcher.group(1);
        } else if (matcher.group(2) != null) {
            values = List.of(matcher.group(2).split(";", -1));
        } else if (matcher.group(3).contains("=")) {
            String[] setting = matcher.group(3).split("=", 2);
            settings.put(setting[0], setting[1].replace("\"", ""));
        } else {
            words.add(matcher.group(3));
        }
    }

    Field field(Security security) {
        return new Field(
                name,
                label == null ? labelOf(name) : label,
                type,
                size(),
                traits(security),
                reference(),
                values,
                settings.get("default"),
                settings.get("format"),
                null);
    }

    private Size size() {
        if (type.isDecimal()) {
            String[] parts = argument.split(",", -1);
            return Size.number(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
        if (type.isId()) {
            return Size.text(18);
        }
        return argument.isEmpty() ? Size.NONE : Size.text(Integer.parseInt(argument));
    }

    private @Nullable Reference reference() {
        return type == FieldType.REFERENCE
                ? new Reference(List.of(argument.split(";", -1)), settings.get("as"), settings.get("in"))
                : null;
    }

    private Set<Trait> traits(Security security) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        boolean readOnly = words.contains("readonly");
        add(traits, Trait.CREATEABLE, !readOnly);
        add(traits, Trait.UPDATEABLE, !readOnly && !words.contains("createonly"));
        add(traits, Trait.NILLABLE, !words.contains("required") && type != FieldType.BOOLEAN);
        add(traits, Trait.DEFAULTED_ON_CREATE, isDefaulted());
        add(traits, Trait.UNIQUE, words.contains("unique"));
        add(traits, Trait.AUTO_NUMBER, settings.containsKey("format"));
        add(traits, Trait.NAME_FIELD, words.contains("name"));
        add(traits, Trait.RESTRICTED_PICKLIST, words.contains("restricted"));
        add(traits, Trait.CASCADE_DELETE, words.contains("cascade"));
        boolean longText = type == FieldType.TEXTAREA && size().length() > 255;
        boolean filterable = type != FieldType.BASE64 && !longText && !words.contains("unfiltered");
        add(traits, Trait.FILTERABLE, filterable);
        add(traits, Trait.SORTABLE, filterable);
        add(traits, Trait.PERMISSIONABLE, security == Security.GRANTED && isPermissionable(readOnly));
        return traits;
    }

    private boolean isDefaulted() {
        return type == FieldType.BOOLEAN || settings.containsKey("default") || words.contains("defaulted");
    }

    private boolean isPermissionable(boolean readOnly) {
        boolean status = readOnly && type == FieldType.BOOLEAN;
        return !words.contains("required") && !words.contains("always") && !status;
    }

    private static void add(Set<Trait> traits, Trait trait, boolean wanted) {
        if (wanted) {
            traits.add(trait);
        }
    }

    /** Returns the label of a field that states none: its name in words, an id's without the Id. */
    private static String labelOf(String name) {
        String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
        return spaced.endsWith(" Id") ? spaced.substring(0, spaced.length() - 3) + " ID" : spaced;
    }

    private static String next(Matcher matcher) {
        if (!matcher.find()) {
            throw new IllegalArgumentException("a field line needs a name and a type");
        }
        return matcher.group();
    }
}
