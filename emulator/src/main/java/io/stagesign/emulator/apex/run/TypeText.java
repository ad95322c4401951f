package io.stagesign.emulator.apex.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a type written as text, such as {@code Map<Id, List<Account>>} or {@code String[]}. */
final class TypeText {

    private final String text;
    private int at;

    TypeText(String text) {
        this.text = text.replace(" ", "");
    }

    /** Reads the whole text; a name that cannot be found is an IllegalArgumentException. */
    ApexType read(Function<String, @Nullable Declaration> names) {
        ApexType type = type(names);
        if (at < text.length()) {
            throw new IllegalArgumentException("not a type: " + text);
        }
        return type;
    }

    private ApexType type(Function<String, @Nullable Declaration> names) {
        int start = at;
        while (at < text.length() && "<>,[".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(start, at);
        List<ApexType> arguments = arguments(names);
        ApexType type = new ApexType(declared(name, names), arguments);
        while (text.startsWith("[]", at)) {
            at += 2;
            type = ApexType.of(declared("List", names), type);
        }
        return type;
    }

    private List<ApexType> arguments(Function<String, @Nullable Declaration> names) {
        List<ApexType> arguments = new ArrayList<>();
        if (at < text.length() && text.charAt(at) == '<') {
            do {
                at++;
                arguments.add(type(names));
            } while (at < text.length() && text.charAt(at) == ',');
            at++;
        }
        return arguments;
    }

    private static Declaration declared(String name, Function<String, @Nullable Declaration> names) {
        Declaration found = names.apply(name);
        if (found == null) {
            throw new IllegalArgumentException("no Apex type named " + name);
        }
        return found;
    }
}
