package io.stagesign.request;

import io.stagesign.paper.StreamSizes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Opens a PDF and tells what OneSpan Sign would refuse it for. What it refuses (passwords, XFA, NeedAppearances, missing
 * permissions) is from its documentation on adding documents to a transaction.
 */
final class PdfInspection {
    static final int MOST_PAGES = 2000;
    private static final int TAIL = 4096;
    private static final COSName NEED_APPEARANCES = COSName.getPDFName("NeedAppearances");
    private static final COSName CERTIFICATION = COSName.getPDFName("DocMDP");

    private PdfInspection() {}

    /** What became of opening a file. */
    sealed interface Result {
        /** The document is open, and is to be closed. */
        record Opened(PDDocument document) implements Result {}

        /**
         * OneSpan Sign would refuse it.
         *
         * @param problem what follows the file's name in a sentence
         */
        record Refused(Said problem) implements Result {}
    }

    static Result open(Path file) throws IOException {
        if (!endsAsPdf(file)) {
            return refused(Saying.UNFIT_INCOMPLETE);
        }
        if (!StreamSizes.areHarmless(file)) {
            return refused(Saying.UNFIT_DENSE);
        }
        try {
            return inspected(
                    Loader.loadPDF(new RandomAccessReadBufferedFile(file), IOUtils.createTempFileOnlyStreamCache()));
        } catch (InvalidPasswordException locked) {
            return refused(Saying.UNFIT_PASSWORD);
        } catch (IOException | RuntimeException broken) {
            // PDFBox answers damaged structures with whatever exception its code runs into
            return refused(Saying.UNFIT_DAMAGED);
        }
    }

    private static Result refused(Saying problem) {
        return new Result.Refused(Said.of(problem));
    }

    /** A file that was cut off lacks its end; PDFBox would repair it and lose pages without a word. */
    private static boolean endsAsPdf(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private static Result inspected(PDDocument document) throws IOException {
        boolean kept = false;
        try {
            Optional<Said> problem = problem(document);
            kept = problem.isEmpty();
            return kept ? new Result.Opened(document) : new Result.Refused(problem.get());
        } finally {
            if (!kept) {
                document.close();
            }
        }
    }

    private static Optional<Said> problem(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        AccessPermission permission = document.getCurrentAccessPermission();
        if (!permission.canModify() || !permission.canFillInForm()) {
            return Optional.of(Said.of(Saying.UNFIT_PROTECTED));
        }
        if (form != null && form.getDictionaryObject(COSName.XFA) != null) {
            return Optional.of(Said.of(Saying.UNFIT_XFA));
        }
        if (form != null && form.getBoolean(NEED_APPEARANCES, false)) {
            return Optional.of(Said.of(Saying.UNFIT_APPEARANCES));
        }
        if (forbidsChanges(catalog)) {
            return Optional.of(Said.of(Saying.UNFIT_CERTIFIED));
        }
        return pageProblem(document);
    }

    private static Optional<Said> pageProblem(PDDocument document) {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            return Optional.of(Said.of(Saying.UNFIT_TOO_MANY_PAGES, pages, MOST_PAGES));
        }
        if (pages < 1) {
            return Optional.of(Said.of(Saying.UNFIT_NO_PAGES));
        }
        document.getPage(pages - 1);
        return Optional.empty();
    }

    /** ISO 32000-1, 12.8.2.2: a certification signature with P = 1 permits no change at all. */
    private static boolean forbidsChanges(COSDictionary catalog) {
        COSDictionary permissions = catalog.getCOSDictionary(COSName.PERMS);
        COSDictionary signature = permissions == null ? null : permissions.getCOSDictionary(CERTIFICATION);
        COSBase references = signature == null ? null : signature.getDictionaryObject(COSName.getPDFName("Reference"));
        if (!(references instanceof COSArray array) || array.size() == 0) {
            return false;
        }
        COSDictionary parameters = array.getObject(0) instanceof COSDictionary reference
                ? reference.getCOSDictionary(COSName.getPDFName("TransformParams"))
                : null;
        return parameters != null && parameters.getInt(COSName.P, 2) == 1;
    }
}
