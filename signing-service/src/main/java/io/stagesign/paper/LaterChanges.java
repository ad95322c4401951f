package io.stagesign.paper;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Compares a PDF with what it was when it was signed last: the beginning of the same file. */
final class LaterChanges {
    private LaterChanges() {}

    /** Tells whether every page, every note on it and the form with its values are what they were. */
    static boolean leavePages(PDDocument now, Path file) throws IOException {
        Path signed = Files.createTempFile(file.toAbsolutePath().getParent(), "signed", ".pdf");
        try {
            copyBeginning(file, signed, signedEnd(now));
            try (PDDocument then =
                    Loader.loadPDF(new RandomAccessReadBufferedFile(signed), IOUtils.createTempFileOnlyStreamCache())) {
                return Arrays.equals(PageDigest.of(then), PageDigest.of(now));
            }
        } finally {
            Files.delete(signed);
        }
    }

    private static long signedEnd(PDDocument document) throws IOException {
        return document.getSignatureDictionaries().stream()
                .map(PDSignature::getByteRange)
                .mapToLong(range -> (long) range[2] + range[3])
                .max()
                .orElse(0);
    }

    private static void copyBeginning(Path from, Path to, long length) throws IOException {
        try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE)) {
            for (long at = 0; at < length; ) {
                at += source.transferTo(at, length - at, target);
            }
        }
    }
}
