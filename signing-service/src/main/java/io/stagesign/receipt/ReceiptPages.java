package io.stagesign.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets names and values under each other on A4, on as many pages as they need. */
final class ReceiptPages implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float NAME_WIDTH = 150;
    private static final float SIZE = 9;
    private static final float LEADING = 13;

    /** Comes with PDFBox: letters of Latin, Greek, Cyrillic and Hebrew. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document;
    private final PDFont plain;
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private PDPageContentStream page;
    private float y;

    ReceiptPages(PDDocument document) throws IOException {
        this.document = document;
        try (InputStream font = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            plain = PDType0Font.load(document, font);
        }
        page = next();
    }

    void heading(String text) throws IOException {
        line(bold, 16, MARGIN, text);
        y -= LEADING;
    }

    void section(String text) throws IOException {
        y -= LEADING / 2;
        line(bold, 11, MARGIN, text);
    }

    void entry(String name, String value) throws IOException {
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN - NAME_WIDTH;
        boolean first = true;
        for (String part : parts(printable(value), width)) {
            if (first) {
                line(plain, SIZE, MARGIN, name);
                y += LEADING;
            }
            line(plain, SIZE, MARGIN + NAME_WIDTH, part);
            first = false;
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }

    private void line(PDFont font, float size, float left, String text) throws IOException {
        if (y - LEADING < MARGIN) {
            page.close();
            page = next();
        }
        y -= LEADING;
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(left, y);
        page.showText(printable(text));
        page.endText();
    }

    private PDPageContentStream next() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, sheet);
    }

    private List<String> parts(String text, float width) throws IOException {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            String longer = part + Character.toString(letter);
            if (plain.getStringWidth(longer) / 1000 * SIZE > width) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.appendCodePoint(letter);
        }
        parts.add(part.toString());
        return parts;
    }

    /** The font lacks some letters; the attached JSON has every name as it is. */
    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(letter -> printable.append(printable(letter)));
        return printable.toString();
    }

    private String printable(int letter) {
        String written = Character.toString(letter);
        try {
            plain.encode(written);
            return written;
        } catch (IOException | IllegalArgumentException missing) {
            return "?";
        }
    }
}
