package io.stagesign.request;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Vector;

/** Takes from a page's free space what is drawn on it, given in the page's own coordinates. */
final class PageInk {
    /** From this share of the page on, a filled area is its background. */
    private static final double BACKGROUND = 0.95;
    /** Of a letter, in parts of its size: what no usual font exceeds. */
    private static final double DESCENT = -0.3;

    private static final double ASCENT = 1;

    private static final int CELLS_PER_INSTRUCTION = 64;

    private final PageArea page;
    private final FreeSpace space;
    private final ReadingBudget budget;

    PageInk(PageArea page, FreeSpace space, ReadingBudget budget) {
        this.page = page;
        this.space = space;
        this.budget = budget;
    }

    /** Something that leaves nothing to be seen under it: an image, a form field. */
    void solid(Rectangle2D inPage) throws IOException {
        if (shows(inPage)) {
            take(page.seen(inPage));
        }
    }

    /** A filled area, unless it is the page's background. */
    void area(Rectangle2D inPage) throws IOException {
        Rectangle2D seen = page.seen(inPage);
        boolean background = seen.getWidth() * seen.getHeight() >= BACKGROUND * page.width() * page.height();
        if (shows(inPage) && !background) {
            take(seen);
        }
    }

    void line(Rectangle2D inPage, double thickness) throws IOException {
        double half = thickness / 2;
        if (shows(inPage)) {
            take(page.seen(new Rectangle2D.Double(
                    inPage.getX() - half,
                    inPage.getY() - half,
                    inPage.getWidth() + thickness,
                    inPage.getHeight() + thickness)));
        }
    }

    /** A letter, of which only the width is known for sure; that of vertical writing reaches down instead. */
    void glyph(AffineTransform textToPage, PDFont font, Vector advance) throws IOException {
        Rectangle2D box = font.isVertical()
                ? new Rectangle2D.Double(-0.5, Math.min(0, advance.getY()), 1, Math.abs(advance.getY()))
                : new Rectangle2D.Double(
                        Math.min(0, advance.getX()), DESCENT, Math.abs(advance.getX()), ASCENT - DESCENT);
        take(page.seen(textToPage.createTransformedShape(box).getBounds2D()));
    }

    private void take(Rectangle2D seen) throws IOException {
        budget.spend(1 + space.take(seen) / CELLS_PER_INSTRUCTION);
    }

    /** What lies outside the clipping path has a negative size. */
    private static boolean shows(Rectangle2D area) {
        return area.getWidth() >= 0 && area.getHeight() >= 0;
    }
}
