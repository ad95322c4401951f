package io.stagesign.request;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page as its reader sees it: the crop box, turned as the page says. Distances are in points from the upper left
 * corner, down and to the right.
 */
record PageArea(double width, double height, AffineTransform fromPage) {

    static PageArea of(PDPage page) {
        PDRectangle box = page.getCropBox();
        double width = box.getWidth();
        double height = box.getHeight();
        AffineTransform turned = switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 180 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 270 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
        turned.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        boolean lying = Math.floorMod(page.getRotation(), 180) == 90;
        return new PageArea(lying ? height : width, lying ? width : height, turned);
    }

    /** Translates a rectangle in the page's own coordinates. */
    Rectangle2D seen(Rectangle2D inPage) {
        return fromPage.createTransformedShape(inPage).getBounds2D();
    }
}
