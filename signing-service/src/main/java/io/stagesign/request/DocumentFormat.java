package io.stagesign.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The document formats that OneSpan Sign takes, with the bytes that each begins with. */
enum DocumentFormat {
    PDF("%PDF-", 1024),
    DOC("\u00D0\u00CF\u0011\u00E0", 0),
    DOCX("PK\u0003\u0004", 0),
    ODT("PK\u0003\u0004", 0),
    RTF("{\\rtf", 0),
    TXT("", 0);

    static final String NAMES = "pdf, doc, docx, odt, rtf and txt";

    private final String beginning;
    private final int tolerance;

    /**
     * A format by its first bytes.
     *
     * @param beginning as Latin-1
     * @param tolerance how many bytes may stand before it: readers look for a PDF's header in its first kilobyte
     */
    DocumentFormat(String beginning, int tolerance) {
        this.beginning = beginning;
        this.tolerance = tolerance;
    }

    static Optional<DocumentFormat> ofExtension(@Nullable String extension) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(extension))
                .findFirst();
    }

    /** Tells whether the file begins as its format does: a renamed or an encrypted Word file does not. */
    boolean begins(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(tolerance + beginning.length()), StandardCharsets.ISO_8859_1);
            int at = start.indexOf(beginning);
            return at >= 0 && at <= tolerance;
        }
    }
}
