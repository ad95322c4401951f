package io.stagesign.emulator.apex.platform.callout;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.org.schema.MetadataFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The static resources of the package. */
final class StaticResources {

    private final @Nullable MetadataFiles files;

    StaticResources(@Nullable MetadataFiles files) {
        this.files = files;
    }

    /** Returns the content of a resource; one that does not exist is Apex's CalloutException. */
    byte[] content(String name) {
        Map<String, Path> found = files == null ? Map.of() : files.paths("");
        for (Map.Entry<String, Path> file : found.entrySet()) {
            boolean inFolder = file.getValue().toString().contains("staticresources");
            if (inFolder
                    && file.getKey().startsWith(name + ".")
                    && !file.getKey().endsWith("-meta.xml")) {
                return read(file.getValue());
            }
        }
        throw new ApexFault("CalloutException", "Static resource not found: " + name);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
