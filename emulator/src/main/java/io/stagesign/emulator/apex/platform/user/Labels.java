package io.stagesign.emulator.apex.platform.user;

import io.stagesign.emulator.org.schema.Metadata;
import io.stagesign.emulator.org.schema.MetadataFiles;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The custom labels of the package and their translations. */
public final class Labels {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Map<String, String>> translations = new HashMap<>();

    /** Reads the labels of a package; absent: there are none. */
    public Labels(@Nullable MetadataFiles files) {
        if (files != null) {
            files.ending(".labels-meta.xml")
                    .values()
                    .forEach(file -> file.children("labels")
                            .forEach(label -> texts.put(key(label.require("fullName")), label.require("value"))));
            files.ending(".translation-meta.xml").forEach((language, file) -> translations.put(language, read(file)));
        }
    }

    private static Map<String, String> read(Metadata file) {
        Map<String, String> read = new HashMap<>();
        file.children("customLabels").forEach(label -> read.put(key(label.require("name")), label.require("label")));
        return read;
    }

    public boolean has(String name) {
        return texts.containsKey(key(name));
    }

    /** Returns the text of a label that exists, translated where there is a translation. */
    public String text(String name, String language) {
        String original = texts.get(key(name));
        if (original == null) {
            throw new IllegalArgumentException("no label " + name);
        }
        return translations.getOrDefault(language, Map.of()).getOrDefault(key(name), original);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
