package io.stagesign.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes the PDFs that the tests look into. */
final class TestPdf {
    static final double LINE = 14;
    static final double INDENT = 72;

    private final PDDocument document = new PDDocument();

    /** What a page is to show. */
    interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    /** What is to be done to a document. */
    interface Change {
        void to(PDDocument document) throws IOException;
    }

    TestPdf page(PDRectangle size, Drawing drawing) {
        return page(new PDPage(size), drawing);
    }

    TestPdf page(PDPage page, Drawing drawing) {
        return with(changed -> {
            changed.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(changed, page)) {
                drawing.on(content);
            }
        });
    }

    /** A page with lines of text from the top down to a distance from the bottom. */
    TestPdf textDownTo(PDRectangle size, double bottom) {
        return page(size, content -> {
            for (double y = size.getHeight() - 50; y >= bottom; y -= LINE) {
                text(
                        content,
                        INDENT,
                        y,
                        "The parties agree as follows, in so many words that a line is full, " + "and then some more.");
            }
        });
    }

    TestPdf with(Change change) {
        try {
            change.to(document);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestPdf protect(String ownerPassword, String userPassword, AccessPermission permission) {
        return with(changed -> changed.protect(new StandardProtectionPolicy(ownerPassword, userPassword, permission)));
    }

    static void text(PDPageContentStream content, double x, double y, String text) throws IOException {
        text(content, new PDType1Font(Standard14Fonts.FontName.HELVETICA), x, y, text);
    }

    static void text(PDPageContentStream content, PDFont font, double x, double y, String text) throws IOException {
        content.beginText();
        content.setFont(font, 11);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(text);
        content.endText();
    }

    Path saved(Path file) {
        try (document) {
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
