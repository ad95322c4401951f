package io.stagesign.request;

import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;

/**
 * The colour instructions, as far as they tell white from the rest: what is filled in white covers nothing. Colour
 * profiles are never loaded, and colours of other colour spaces count as dark.
 */
final class FillColour extends OperatorProcessor {
    private static final PDColor WHITE = new PDColor(new float[] {1}, PDDeviceGray.INSTANCE);
    private static final PDColor DARK = new PDColor(new float[] {0}, PDDeviceGray.INSTANCE);

    private final String name;

    private FillColour(PDFStreamEngine page, String name) {
        super(page);
        this.name = name;
    }

    /** Returns the processors that replace PDFBox's own. */
    static List<OperatorProcessor> operators(PDFStreamEngine page) {
        return Stream.of("g", "rg", "k", "cs", "sc", "scn", "G", "RG", "K", "CS", "SC", "SCN", "ri")
                .<OperatorProcessor>map(name -> new FillColour(page, name))
                .toList();
    }

    static boolean isWhite(PDColor colour) {
        return colour == WHITE;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        boolean setsFill = Character.isLowerCase(name.charAt(0)) && !name.equals("ri");
        if (setsFill) {
            getContext().getGraphicsState().setNonStrokingColor(isWhite(operands) ? WHITE : DARK);
        }
    }

    private boolean isWhite(List<COSBase> operands) {
        return switch (name) {
            case "g" -> all(operands, 1, 1);
            case "rg" -> all(operands, 3, 1);
            case "k" -> all(operands, 4, 0);
            default -> false;
        };
    }

    private static boolean all(List<COSBase> operands, int amount, float value) {
        return operands.size() == amount
                && operands.stream()
                        .allMatch(operand -> operand instanceof COSNumber number && number.floatValue() == value);
    }

    @Override
    public String getName() {
        return name;
    }
}
