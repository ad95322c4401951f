package io.stagesign.emulator.account.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.stagesign.emulator.account.model.Refused;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Refuses the PDFs that OneSpan refuses: with a password, XFA forms, {@code NeedAppearances}, or broken. */
final class PdfInspection {
    private PdfInspection() {}

    /**
     * Returns the sizes of the pages.
     *
     * @throws Refused 400 if this is no PDF that can be signed
     */
    static List<PageSize> pages(byte[] pdf, String name) {
        checkEnds(pdf, name);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            check(document, name);
            return StreamSupport.stream(document.getPages().spliterator(), false)
                    .map(page -> new PageView(page).size())
                    .toList();
        } catch (InvalidPasswordException locked) {
            throw Refused.invalid("document.passwordProtected", "The document " + name + " is password-protected");
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            throw corrupt(name);
        }
    }

    private static void check(PDDocument document, String name) {
        if (document.getNumberOfPages() == 0) {
            throw corrupt(name);
        }
        AccessPermission permission = document.getCurrentAccessPermission();
        if (!permission.canModify() || !permission.canFillInForm()) {
            throw Refused.invalid(
                    "document.permissions", "The document " + name + " does not permit to be changed and signed");
        }
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null && form.hasXFA()) {
            throw Refused.invalid("document.xfa", "The document " + name + " contains an XFA form");
        }
        if (form != null && form.getNeedAppearances()) {
            throw Refused.invalid("document.needAppearances", "The document " + name + " has NeedAppearances set");
        }
    }

    // PDFBox would repair what lacks its end; the account says that the upload is broken.
    private static void checkEnds(byte[] pdf, String name) {
        String head = new String(pdf, 0, Math.min(pdf.length, 1024), ISO_8859_1);
        int tail = Math.min(pdf.length, 2048);
        if (!head.contains("%PDF-") || !new String(pdf, pdf.length - tail, tail, ISO_8859_1).contains("%%EOF")) {
            throw corrupt(name);
        }
    }

    private static Refused corrupt(String name) {
        return Refused.invalid("document.corrupt", "The document " + name + " is not a readable PDF");
    }
}
