package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages for people to read on a screen. */
public final class PageImages {
    private static final float DOTS_PER_INCH = 120;

    private PageImages() {}

    /**
     * Returns one page as PNG, form fields and all.
     *
     * @param number the page, from 0
     * @throws Refused 404 if there is no such page
     */
    public static byte[] png(byte[] pdf, int number) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (number < 0 || number >= document.getNumberOfPages()) {
                throw Refused.notFound("pageNotFound", "The document has no page " + (number + 1));
            }
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(number, DOTS_PER_INCH, ImageType.RGB);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
