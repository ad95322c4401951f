package io.stagesign.emulator.org.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the org's file contents; it is removed when the org is closed. */
public final class Blobs implements AutoCloseable {
    private final Path folder;

    public Blobs() {
        try {
            this.folder = Files.createTempDirectory("stagesign-org");
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** What puts the bytes of a new blob into the stream; it need not close it. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps what the stream has to give, reading it piece by piece. */
    public Blob keep(InputStream content) throws IOException {
        return keep(content::transferTo);
    }

    /** Keeps what is written, without ever holding it in memory. */
    public Blob keep(Content content) throws IOException {
        Path file = Files.createTempFile(folder, "blob", "");
        MessageDigest md5 = md5();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), md5)) {
            content.writeTo(out);
        }
        return new Blob(file, Files.size(file), HexFormat.of().formatHex(md5.digest()));
    }

    /** Removes all contents; blobs handed out before are gone with them. */
    public void clear() {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        files.forEach(Blobs::delete);
    }

    @Override
    public void close() {
        try (Stream<Path> found = Files.walk(folder)) {
            found.sorted(Comparator.reverseOrder()).forEach(Blobs::delete);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
