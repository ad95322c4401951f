package io.stagesign.onespan;

import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Tells a whole PDF from half of one, and from an error page. */
final class PdfFile {
    private static final int TAIL = 1024;

    private PdfFile() {}

    /** Returns the download when it begins and ends as a PDF does; otherwise it is deleted. */
    static Download require(Download download) {
        try {
            if (isWhole(download)) {
                return download;
            }
            Files.deleteIfExists(download.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new RemoteFailure(Help.TRY_AGAIN, "OneSpan sent a document that is not a whole PDF.", null);
    }

    private static boolean isWhole(Download download) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(download.file().toFile(), "r")) {
            String head = text(file, 0);
            String tail = text(file, Math.max(0, file.length() - TAIL));
            return head.startsWith("%PDF-") && tail.contains("%%EOF");
        }
    }

    private static String text(RandomAccessFile file, long from) throws IOException {
        byte[] bytes = new byte[(int) Math.min(TAIL, file.length() - from)];
        file.seek(from);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
