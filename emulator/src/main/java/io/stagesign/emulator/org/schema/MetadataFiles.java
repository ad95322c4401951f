package io.stagesign.emulator.org.schema;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The metadata files of a package by what their names end in; each is read once. */
public final class MetadataFiles {
    private final List<Path> files;
    private final Map<String, Map<String, Metadata>> read = new ConcurrentHashMap<>();

    MetadataFiles(List<Path> files) {
        this.files = files;
    }

    /** Returns the files whose name has that ending, by the rest of their name. */
    public Map<String, Metadata> ending(String suffix) {
        return read.computeIfAbsent(suffix, this::readAll);
    }

    private Map<String, Metadata> readAll(String suffix) {
        Map<String, Metadata> found = new LinkedHashMap<>();
        paths(suffix).forEach((name, file) -> found.put(name, Metadata.read(file)));
        return Collections.unmodifiableMap(found);
    }

    /** As {@link #ending}, for files that are no metadata. */
    public Map<String, Path> paths(String suffix) {
        Map<String, Path> found = new LinkedHashMap<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(suffix)) {
                found.put(name.substring(0, name.length() - suffix.length()), file);
            }
        }
        return found;
    }
}
