package io.stagesign.emulator.org.schema;

import java.util.regex.Pattern;

/**
 * The namespace of a managed package, put before the names of its own components.
 *
 * @param prefix the namespace, blank for unpackaged metadata
 */
public record Namespace(String prefix) {
    private static final Pattern CUSTOM = Pattern.compile("([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*)__(c|r|mdt|e)");

    /** Returns the name as seen from outside the package; names of standard things stay as they are. */
    public String apply(String name) {
        return !prefix.isBlank() && CUSTOM.matcher(name).matches() ? prefix + "__" + name : name;
    }

    /** Returns each part of a dotted name with the namespace applied, such as {@code Rule__mdt.Stage__c}. */
    public String applyToPath(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? apply(path) : apply(path.substring(0, dot)) + "." + apply(path.substring(dot + 1));
    }
}
