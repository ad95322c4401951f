package io.stagesign.cloud;

import io.stagesign.cloud.RemoteFailure.Help;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies bytes to a file while hashing them, never more than a limit, and leaves no half file behind. */
final class FileTransfer {
    private static final int BUFFER = 64 * 1024;

    private final String source;
    private final long limit;
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest md5 = digest("MD5");
    private long size;

    FileTransfer(String source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    Download save(InputStream in, Path target) throws IOException {
        boolean complete = false;
        try (OutputStream out = Files.newOutputStream(target)) {
            copy(in, out);
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(target);
            }
        }
        return result(target);
    }

    /** Hashes a file that is there already. */
    Download read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            copy(in, OutputStream.nullOutputStream());
        }
        return result(file);
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new RemoteFailure(
                        Help.NEEDS_SOMEONE, source + " sent a file of more than " + limit + " bytes.", null);
            }
            sha256.update(buffer, 0, read);
            md5.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
    }

    private Download result(Path file) {
        HexFormat hex = HexFormat.of();
        return new Download(file, size, hex.formatHex(sha256.digest()), hex.formatHex(md5.digest()));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
