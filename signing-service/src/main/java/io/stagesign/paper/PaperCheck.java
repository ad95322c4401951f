package io.stagesign.paper;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;

/** Checks a PDF that came back before anybody calls it signed: that it opens, who sealed it, and that it is what was sent. */
public final class PaperCheck {
    private final VerificationSettings settings;

    public PaperCheck(VerificationSettings settings) {
        this.settings = settings;
    }

    /** Checks a signed document, in a file, against the words that were sent; absent when they are not known. */
    public PaperFindings signed(Path file, @Nullable Wording sent) throws IOException {
        Check check = new Check();
        return check.opened(file, document -> {
            check.seals(document, file);
            check.wording(document, sent);
        });
    }

    /** Checks a report, in a file, which bears no signature. */
    public PaperFindings report(Path file) throws IOException {
        return new Check().opened(file, document -> {});
    }

    /** What is done with an open document. */
    @FunctionalInterface
    private interface Reading {
        void of(PDDocument document) throws IOException;
    }

    /** One look at one document. */
    private final class Check {
        private final List<Seal> seals = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        PaperFindings opened(Path file, Reading reading) throws IOException {
            if (!StreamSizes.areHarmless(file)) {
                problems.add("is packed so densely that it cannot be opened safely");
                return findings(0);
            }
            try (PDDocument document =
                    Loader.loadPDF(new RandomAccessReadBufferedFile(file), IOUtils.createTempFileOnlyStreamCache())) {
                reading.of(document);
                return document.getNumberOfPages() > 0 ? findings(document.getNumberOfPages()) : damaged();
            } catch (IOException | RuntimeException broken) {
                // PDFBox answers damaged structures with whatever exception its code runs into
                return damaged();
            }
        }

        private PaperFindings damaged() {
            problems.add("is damaged and cannot be opened");
            return findings(0);
        }

        void seals(PDDocument document, Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                for (PDSignature signature : document.getSignatureDictionaries()) {
                    seals.add(new SealCheck(channel, signature).check());
                }
            }
            if (seals.stream().anyMatch(seal -> !seal.intact())) {
                found(settings.requireSeal(), "has a digital signature that does not match its content");
            } else if (seals.isEmpty()) {
                found(settings.requireSeal(), "bears no digital signature");
            } else if (seals.stream().noneMatch(Seal::coversAll)) {
                laterChanges(document, file);
            }
        }

        /** Only attachments and proofs of validity may follow the last signature: pages stay as they were under it. */
        private void laterChanges(PDDocument document, Path file) throws IOException {
            remarks.add("has additions after its last digital signature");
            if (!LaterChanges.leavePages(document, file)) {
                found(settings.requireSeal(), "was changed after it was signed");
            }
        }

        void wording(PDDocument document, @Nullable Wording sent) throws IOException {
            if (sent != null) {
                sent.missingFrom(Wording.of(document)).ifPresent(lack -> found(settings.requireSameText(), lack));
            }
        }

        private void found(boolean required, String what) {
            (required ? problems : remarks).add(what);
        }

        PaperFindings findings(int pages) {
            return new PaperFindings(pages, seals, problems, remarks);
        }
    }
}
