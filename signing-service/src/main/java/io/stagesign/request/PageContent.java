package io.stagesign.request;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Reads the drawing instructions of a page and tells its ink what they draw on. */
final class PageContent extends PDFGraphicsStreamEngine {
    private final PageInk ink;
    private final ReadingBudget budget;
    private final DrawnPath path = new DrawnPath();
    private boolean clipping;

    PageContent(PDPage page, PageInk ink, ReadingBudget budget) {
        super(page);
        this.ink = ink;
        this.budget = budget;
        PaintedImages.operators(this).forEach(this::addOperator);
        FillColour.operators(this).forEach(this::addOperator);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.spend(1);
        super.processOperator(operator, operands);
    }

    /** PDFBox passes over failing forms, and would so over a spent budget. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
            throws IOException {
        if (failure instanceof ReadingBudget.Spent) {
            throw failure;
        }
        super.operatorException(operator, operands, failure);
    }

    @Override
    protected void showFontGlyph(Matrix textMatrix, PDFont font, int code, Vector advance) throws IOException {
        budget.spend(1);
        String text = font.toUnicode(code);
        if (text == null || !text.isBlank()) {
            ink.glyph(textMatrix.createAffineTransform(), font, advance);
        }
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        drawImage();
    }

    /** An image fills the unit square, wherever the current transformation puts that. */
    void drawImage() throws IOException {
        AffineTransform placed =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        ink.solid(visible(placed.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D()));
    }

    @Override
    public void shadingFill(COSName shading) throws IOException {
        ink.area(visible(getGraphicsState().getCurrentClippingPaths().get(0).getBounds2D()));
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        fill();
        endPath();
    }

    @Override
    public void strokePath() throws IOException {
        stroke();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fill();
        stroke();
        endPath();
    }

    private void fill() throws IOException {
        if (!FillColour.isWhite(getGraphicsState().getNonStrokingColor())) {
            for (Rectangle2D area : path.areas()) {
                ink.area(visible(area));
            }
        }
    }

    private void stroke() throws IOException {
        float thickness = transformWidth(getGraphicsState().getLineWidth());
        for (Rectangle2D line : path.lines()) {
            budget.spend(1);
            ink.line(visible(line), thickness);
        }
    }

    /** What of a rectangle shows: clipped at the rectangles around the clipping paths, which never hides too much. */
    private Rectangle2D visible(Rectangle2D drawn) throws IOException {
        List<Path2D> clips = getGraphicsState().getCurrentClippingPaths();
        budget.spend(clips.size());
        Rectangle2D visible = drawn;
        for (Path2D clip : clips) {
            visible = visible.createIntersection(clip.getBounds2D());
        }
        return visible;
    }

    @Override
    public void clip(int windingRule) {
        clipping = true;
    }

    @Override
    public void endPath() {
        if (clipping && path.current() != null) {
            getGraphicsState().intersectClippingPath(new GeneralPath(path.bounds()));
        }
        clipping = false;
        path.clear();
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        path.moveTo(first);
        path.lineTo(second);
        path.lineTo(third);
        path.lineTo(fourth);
        path.close();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(new Point2D.Float(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(new Point2D.Float(x, y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(new Point2D.Float(x1, y1), new Point2D.Float(x2, y2), new Point2D.Float(x3, y3));
    }

    @Override
    public void closePath() {
        path.close();
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.current();
    }
}
