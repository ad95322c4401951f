package io.stagesign.request;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.graphics.DrawObject;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The instructions that paint an image: where it lies is all that matters, so none is unpacked, as PDFBox's own would. */
final class PaintedImages extends OperatorProcessor {
    private static final int DEEPEST_FORM = 40;

    private final PageContent page;
    private final String name;
    private final DrawObject form;

    private PaintedImages(PageContent page, String name) {
        super(page);
        this.page = page;
        this.name = name;
        this.form = new DrawObject(page);
    }

    /** Returns the processors that replace PDFBox's own. */
    static List<OperatorProcessor> operators(PageContent page) {
        return List.of(
                new PaintedImages(page, OperatorName.DRAW_OBJECT),
                new PaintedImages(page, OperatorName.BEGIN_INLINE_IMAGE));
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (name.equals(OperatorName.BEGIN_INLINE_IMAGE) || isImage(operands)) {
            page.drawImage();
        } else {
            checkDepth();
            form.process(operator, operands);
        }
    }

    /** Before PDFBox's own limit, which it logs each time it is reached: a form that paints itself fills the disk with that. */
    private void checkDepth() throws ReadingBudget.Spent {
        if (page.getLevel() > DEEPEST_FORM) {
            throw new ReadingBudget.Spent();
        }
    }

    private boolean isImage(List<COSBase> operands) {
        COSDictionary objects = page.getResources() == null
                ? null
                : page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (objects == null || operands.isEmpty() || !(operands.get(0) instanceof COSName object)) {
            return false;
        }
        COSStream stream = objects.getCOSStream(object);
        return stream != null && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    @Override
    public String getName() {
        return name;
    }
}
