package io.stagesign.emulator.account.document;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one typeface of all that the account writes: Liberation Sans, which PDFBox ships (SIL Open Font License). It has
 * Latin, Greek, Cyrillic and Hebrew letters; any other character shows as a box, so that nothing is dropped unseen.
 */
final class Typeface {
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String BOX = "\u25A1";

    private final PDFont font;

    private Typeface(PDFont font) {
        this.font = font;
    }

    /** Embeds the typeface, as far as it is used, when the document is saved in full. */
    static Typeface of(PDDocument document) throws IOException {
        try (InputStream bytes = requireNonNull(PDDocument.class.getResourceAsStream(RESOURCE))) {
            return new Typeface(PDType0Font.load(document, bytes, true));
        }
    }

    PDFont font() {
        return font;
    }

    /** Returns the text with a box for each character that the typeface lacks, and spaces for control characters. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(character -> printable.append(printable(character)));
        return printable.toString();
    }

    /** Returns the width of printable text in points. */
    double width(String printable, double size) {
        try {
            return font.getStringWidth(printable) / 1000 * size;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String printable(int character) {
        if (Character.isISOControl(character)) {
            return " ";
        }
        String text = Character.toString(character);
        try {
            font.encode(text);
            return text;
        } catch (IOException | IllegalArgumentException missing) {
            return BOX;
        }
    }
}
