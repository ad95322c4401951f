package io.stagesign.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The key of a service that was given none: made once, readable by this process' user alone. */
final class KeyFile {
    private static final String NAME = "safekeeping.key";

    private KeyFile() {}

    /** Returns the key in Base64. */
    static String in(Path directory) {
        Path file = directory.resolve(NAME);
        try {
            Files.createDirectories(directory);
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of stagesign.data-directory cannot be written to", e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[SafekeepingSettings.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try (WritableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(key)));
        } catch (FileAlreadyExistsException other) {
            // another process was faster: its key is as good
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
