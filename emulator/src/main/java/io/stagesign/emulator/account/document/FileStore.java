package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A temporary directory with the account's files; gone when the account is closed. */
public final class FileStore implements AutoCloseable {
    private final Path directory;

    public FileStore() {
        try {
            directory = Files.createTempDirectory("stagesign-account");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public StoredFile keep(byte[] bytes, String fileName, String contentType) {
        try {
            Path path = Files.createTempFile(directory, "document", ".bin");
            Files.write(path, bytes);
            return new StoredFile(path, fileName, contentType);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
