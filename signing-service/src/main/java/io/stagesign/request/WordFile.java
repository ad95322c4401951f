package io.stagesign.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads the lines of a Word file (DOCX), which is XML in a ZIP file: body, headers and footers. What such a file may do to
 * its reader is bounded: so many bytes however densely they are packed, and no XML entity is looked up or expanded.
 */
final class WordFile {
    /** More than any contract has; what unpacks to more is not read. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final Pattern WITH_TEXT = Pattern.compile("word/(document|header|footer)\\d*\\.xml");

    private WordFile() {}

    /** @throws IOException for what is no Word file, or none that can be read within bounds */
    static List<String> lines(Path file) throws IOException {
        WordLines lines = new WordLines();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = zip.stream()
                    .filter(entry -> WITH_TEXT.matcher(entry.getName()).matches())
                    .toList();
            if (parts.stream().noneMatch(part -> part.getName().startsWith("word/document"))) {
                throw new IOException("no Word document");
            }
            int left = MOST_BYTES;
            for (ZipEntry part : parts) {
                left -= read(zip, part, left, lines);
            }
        }
        return lines.all();
    }

    private static int read(ZipFile zip, ZipEntry part, int most, WordLines lines) throws IOException {
        try (InputStream packed = zip.getInputStream(part);
                AtMost bytes = new AtMost(packed, most)) {
            lines.read(bytes);
            return bytes.count;
        }
    }

    /** Ends with an error where more comes out than should. */
    private static final class AtMost extends InputStream {
        private final InputStream source;
        private final int most;
        private int count;

        AtMost(InputStream source, int most) {
            this.source = source;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = source.read(bytes, from, length);
            count += Math.max(read, 0);
            if (count > most) {
                throw new IOException("unpacks to more than is read");
            }
            return read;
        }
    }
}
