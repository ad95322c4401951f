package io.stagesign.emulator.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** An A4 PDF in the making: one embedded typeface, numbered pages, and the same bytes each time it is made. */
final class Paper implements AutoCloseable {

    static final float MARGIN = 64;
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int GREY = 0x5C6670;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final String title;

    Paper(String title) throws IOException {
        this.title = title;
        try (InputStream typeface = Objects.requireNonNull(PDDocument.class.getResourceAsStream(TYPEFACE))) {
            font = PDType0Font.load(document, typeface);
        }
    }

    PDDocument document() {
        return document;
    }

    PDFont font() {
        return font;
    }

    PDPage addPage() {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return page;
    }

    PDPageContentStream draw(PDPage page) throws IOException {
        return new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
    }

    float widthOf(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    void write(PDPageContentStream stream, String text, float x, float y, float size, int colour) throws IOException {
        stream.setNonStrokingColor(new java.awt.Color(colour));
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(x, y);
        stream.showText(text);
        stream.endText();
    }

    /** Numbers the pages and gives the finished PDF. */
    byte[] toBytes() throws IOException {
        numberPages();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreationDate(fixedDate());
        // PDFBox derives the file id from the time of day unless it is given a seed
        document.setDocumentId((long) title.hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void numberPages() throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            String number = String.format(Locale.ROOT, "Page %d of %d", i + 1, pages);
            try (PDPageContentStream stream = draw(document.getPage(i))) {
                write(stream, title, MARGIN, 34, 8, GREY);
                write(stream, number, WIDTH - MARGIN - widthOf(number, 8), 34, 8, GREY);
            }
        }
    }

    private static Calendar fixedDate() {
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.clear();
        date.set(2026, Calendar.NOVEMBER, 2, 9, 0, 0);
        return date;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
