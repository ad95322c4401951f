package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.paper.Wording;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The words of each PDF as it goes out, kept so that what comes back can be compared with it. */
final class SentWords {
    private static final Logger log = LoggerFactory.getLogger(SentWords.class);

    private SentWords() {}

    /** Returns the words by document id, as hashes; none for what is no PDF. Each file was opened safely before. */
    static Map<String, byte[]> of(ReadyTransaction transaction) {
        Map<String, byte[]> words = new HashMap<>();
        for (ReadyTransaction.Document document : transaction.documents()) {
            if (document.name().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
                put(words, document);
            }
        }
        return words;
    }

    /** A PDF whose text cannot be had, for instance for a damaged font, is signed all the same. */
    private static void put(Map<String, byte[]> words, ReadyTransaction.Document document) {
        try (PDDocument pdf = Loader.loadPDF(
                new RandomAccessReadBufferedFile(document.content()), IOUtils.createTempFileOnlyStreamCache())) {
            words.put(document.id(), Wording.of(pdf).bytes());
        } catch (IOException | RuntimeException unreadable) {
            log.warn(
                    "The words of document {} cannot be read: what comes back is not compared with them",
                    document.id());
        }
    }
}
