package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Field;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;

/** Draws into the place of one field, upright for the reader whatever way the page is turned. */
final class Stamp implements AutoCloseable {
    private static final float PADDING = 3;

    private final PDPageContentStream content;
    private final Typeface typeface;
    private final float width;
    private final float height;

    Stamp(PDDocument pdf, Typeface typeface, Field field) throws IOException {
        PDPage page = pdf.getPage(field.page());
        PageView view = new PageView(page);
        this.typeface = typeface;
        width = (float) field.width();
        height = (float) field.height();
        content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true);
        content.transform(view.toPage());
        content.transform(Matrix.getTranslateInstance(
                (float) field.left(), (float) (view.size().height() - field.top() - field.height())));
    }

    /** Draws a frame with the signer's name, and below it who signed when. */
    void signature(String name, String details) throws IOException {
        content.setStrokingColor(0.13f, 0.35f, 0.62f);
        content.setLineWidth(0.8f);
        content.addRect(0.4f, 0.4f, width - 0.8f, height - 0.8f);
        content.stroke();
        content.setNonStrokingColor(0.08f, 0.2f, 0.45f);
        line(name, height * 0.46f, height * 0.42f);
        content.setNonStrokingColor(0.35f, 0.35f, 0.4f);
        line(details, height * 0.2f, height * 0.13f);
    }

    void value(String text) throws IOException {
        content.setNonStrokingColor(0.05f, 0.05f, 0.05f);
        line(text, Math.min(height * 0.7f, 12), height * 0.28f);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    // As large as wanted, or as small as it takes to fit the width.
    private void line(String text, float wanted, float baseline) throws IOException {
        String printable = typeface.printable(text);
        double room = width - 2 * PADDING;
        float size = (float) Math.min(wanted, room / Math.max(0.01, typeface.width(printable, 1)));
        if (printable.isEmpty() || size <= 0) {
            return;
        }
        content.beginText();
        content.setFont(typeface.font(), size);
        content.newLineAtOffset(PADDING, baseline);
        content.showText(printable);
        content.endText();
    }
}
