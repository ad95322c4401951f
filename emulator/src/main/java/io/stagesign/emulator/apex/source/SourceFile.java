package io.stagesign.emulator.apex.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One Apex file: its name (shown in refusals) and its text.
 *
 * @param name file name with suffix, {@code .cls} or {@code .trigger}
 * @param text the Apex source
 */
public record SourceFile(String name, String text) {

    /** Returns whether the file holds a trigger. */
    public boolean isTrigger() {
        return name.endsWith(".trigger");
    }

    /** Reads every class and trigger under a folder, ordered by path. */
    public static List<SourceFile> under(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(SourceFile::isApex)
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isApex(Path path) {
        String name = path.toString();
        return name.endsWith(".cls") || name.endsWith(".trigger");
    }

    private static SourceFile read(Path path) {
        try {
            return new SourceFile(String.valueOf(path.getFileName()), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
