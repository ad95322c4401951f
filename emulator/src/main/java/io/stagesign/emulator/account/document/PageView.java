package io.stagesign.emulator.account.document;

import java.awt.geom.NoninvertibleTransformException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** A page as a reader sees it: cropped, and turned by its {@code Rotate} entry. */
final class PageView {
    private final PDRectangle box;
    private final int rotation;

    PageView(PDPage page) {
        box = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
    }

    PageSize size() {
        return rotation % 180 == 0
                ? new PageSize(box.getWidth(), box.getHeight())
                : new PageSize(box.getHeight(), box.getWidth());
    }

    /** Returns what turns points of the view, counted from its bottom left corner, into points of the page. */
    Matrix toPage() {
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        float right = box.getUpperRightX();
        float top = box.getUpperRightY();
        return switch (rotation) {
            case 90 -> new Matrix(0, 1, -1, 0, right, bottom);
            case 180 -> new Matrix(-1, 0, 0, -1, right, top);
            case 270 -> new Matrix(0, -1, 1, 0, left, top);
            default -> new Matrix(1, 0, 0, 1, left, bottom);
        };
    }

    /** Returns where a rectangle of the page is in the view. */
    Place place(int number, PDRectangle rectangle) {
        PDRectangle at = box(rectangle);
        return new Place(
                number, at.getLowerLeftX(), size().height() - at.getUpperRightY(), at.getWidth(), at.getHeight());
    }

    private PDRectangle box(PDRectangle rectangle) {
        try {
            var bounds = rectangle
                    .toGeneralPath()
                    .createTransformedShape(toPage().createAffineTransform().createInverse())
                    .getBounds2D();
            return new PDRectangle((float) bounds.getX(), (float) bounds.getY(), (float) bounds.getWidth(), (float)
                    bounds.getHeight());
        } catch (NoninvertibleTransformException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
