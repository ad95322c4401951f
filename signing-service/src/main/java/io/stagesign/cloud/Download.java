package io.stagesign.cloud;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Bytes that were streamed from a cloud to a file.
 *
 * @param file where they are
 * @param size in bytes
 * @param sha256 lower-case hex, computed while streaming
 * @param md5 lower-case hex, the checksum Salesforce keeps of a content version
 */
public record Download(Path file, long size, String sha256, String md5) {
    /** Describes a file that was downloaded earlier. */
    public static Download of(Path file) throws IOException {
        return new FileTransfer("This machine", Long.MAX_VALUE).read(file);
    }
}
