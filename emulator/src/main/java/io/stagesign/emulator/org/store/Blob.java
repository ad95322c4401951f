package io.stagesign.emulator.org.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The content of a file, kept on disk.
 *
 * @param file where it is; not changed once written
 * @param size bytes
 * @param md5 lower-case hexadecimal MD5 of the content, as Salesforce keeps it in {@code Checksum}
 */
public record Blob(Path file, long size, String md5) {
    /** Opens the content; the caller closes it. */
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
