package io.stagesign.request;

import io.stagesign.paper.PageWeight;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Measures what of a page is free: everything that neither its drawing instructions nor its form fields cover. */
final class PageMeasurement {
    private PageMeasurement() {}

    /** Returns the free space of a page; nothing of a page that cannot be read. */
    static Optional<FreeSpace> of(PDPage page, ReadingBudget budget) throws ReadingBudget.Spent {
        try {
            if (!PageWeight.isBearable(page)) {
                return Optional.empty();
            }
            PageArea area = PageArea.of(page);
            FreeSpace space = new FreeSpace(area.width(), area.height());
            PageInk ink = new PageInk(area, space, budget);
            new PageContent(page, ink, budget).processPage(page);
            addAnnotations(page, ink);
            return Optional.of(space);
        } catch (ReadingBudget.Spent spent) {
            throw spent;
        } catch (IOException | RuntimeException unreadable) {
            // PDFBox answers damaged content with whatever exception its code runs into; a page it cannot read has no
            // room
            return Optional.empty();
        }
    }

    /** Form fields and comments, straight from the page: PDFBox's objects for them would read far more of the document. */
    private static void addAnnotations(PDPage page, PageInk ink) throws IOException {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            COSArray corners = annotations.getObject(i) instanceof COSDictionary annotation
                    ? annotation.getCOSArray(COSName.RECT)
                    : null;
            if (corners != null && corners.size() >= 4) {
                PDRectangle box = new PDRectangle(corners);
                ink.solid(new Rectangle2D.Double(
                        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()));
            }
        }
    }
}
