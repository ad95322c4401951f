package io.stagesign.emulator.account.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes kept on disk, so that many transactions do not fill the heap.
 *
 * @param path where they are
 * @param fileName the name to download it under
 * @param contentType its media type
 */
public record StoredFile(Path path, String fileName, String contentType) {
    public byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
