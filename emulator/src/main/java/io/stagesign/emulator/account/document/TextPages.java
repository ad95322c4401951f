package io.stagesign.emulator.account.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sets paragraphs of text on as many Letter pages as they need. */
final class TextPages implements AutoCloseable {
    private static final float MARGIN = 64;
    // A heading stays with the first lines below it.
    private static final float SECTION = 70;
    private static final float WIDTH = PDRectangle.LETTER.getWidth() - 2 * MARGIN;

    private final PDDocument document = new PDDocument();
    private final Typeface typeface;
    private PDPageContentStream page;
    private float y;

    TextPages() throws IOException {
        typeface = Typeface.of(document);
        page = nextPage();
    }

    TextPages heading(String text) throws IOException {
        write(text, 16, 0, 0.12f);
        space(6);
        return this;
    }

    TextPages section(String text) throws IOException {
        if (y - SECTION < MARGIN) {
            turn();
        }
        space(10);
        write(text, 12, 0, 0.12f);
        space(2);
        return this;
    }

    TextPages paragraph(String text) throws IOException {
        write(text, 10, 0, 0.2f);
        space(4);
        return this;
    }

    /** Writes a name and, beside it, its value. */
    TextPages entry(String name, String value) throws IOException {
        float before = y;
        write(name, 9, 0, 0.45f);
        float after = y;
        y = after > before ? y + 9 * 1.4f : before;
        write(value.isEmpty() ? "-" : value, 9, 130, 0.15f);
        return this;
    }

    byte[] pdf() throws IOException {
        page.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void turn() throws IOException {
        page.close();
        page = nextPage();
    }

    private void space(float points) {
        y -= points;
    }

    private void write(String text, float size, float indent, float grey) throws IOException {
        for (String line : lines(typeface.printable(text), size, WIDTH - indent)) {
            float leading = size * 1.4f;
            if (y - leading < MARGIN) {
                turn();
            }
            y -= leading;
            page.beginText();
            page.setFont(typeface.font(), size);
            page.setNonStrokingColor(grey, grey, grey);
            page.newLineAtOffset(MARGIN + indent, y);
            page.showText(line);
            page.endText();
        }
    }

    private List<String> lines(String text, float size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            for (String piece : pieces(word, size, width)) {
                String longer = line.isEmpty() ? piece : line + " " + piece;
                if (!line.isEmpty() && typeface.width(longer, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(piece);
                } else {
                    line.replace(0, line.length(), longer);
                }
            }
        }
        lines.add(line.toString());
        return lines;
    }

    // A word longer than a line, such as a digest or a text without spaces, is cut.
    private List<String> pieces(String word, float size, double width) {
        List<String> pieces = new ArrayList<>();
        String rest = word;
        while (typeface.width(rest, size) > width) {
            int end = rest.length();
            while (typeface.width(rest.substring(0, end), size) > width) {
                end = rest.offsetByCodePoints(end, -1);
            }
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    private PDPageContentStream nextPage() throws IOException {
        PDPage next = new PDPage(PDRectangle.LETTER);
        document.addPage(next);
        y = PDRectangle.LETTER.getHeight() - MARGIN;
        return new PDPageContentStream(document, next);
    }
}
