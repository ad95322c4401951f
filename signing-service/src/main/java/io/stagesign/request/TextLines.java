package io.stagesign.request;

import io.stagesign.paper.PageWeight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads a document line by line, with the place of every letter, as far as it can be read within a budget. */
final class TextLines extends PDFTextStripper {
    private static final int LONGEST_LINE = 100_000;

    private final ReadingBudget budget;
    private final Reader reader;
    private final StringBuilder line = new StringBuilder();
    private final List<@Nullable TextPosition> positions = new ArrayList<>();

    private TextLines(ReadingBudget budget, Reader reader) {
        this.budget = budget;
        this.reader = reader;
        setSortByPosition(true);
    }

    /** Takes lines, from the first page to the last. */
    @FunctionalInterface
    interface Reader {
        /**
         * Takes the next line.
         *
         * @param positions of each letter; null for a space that nobody drew
         * @param page from 0
         */
        void line(String text, List<@Nullable TextPosition> positions, int page);
    }

    static void read(PDDocument document, ReadingBudget budget, Reader reader) {
        TextLines lines = new TextLines(budget, reader);
        try {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                lines.page(document, page);
            }
        } catch (ReadingBudget.Spent spent) {
            // what was read so far was read
        }
    }

    private void page(PDDocument document, int number) throws ReadingBudget.Spent {
        try {
            if (PageWeight.isBearable(document.getPage(number - 1))) {
                setStartPage(number);
                setEndPage(number);
                getText(document);
            }
        } catch (ReadingBudget.Spent spent) {
            throw spent;
        } catch (IOException | RuntimeException unreadable) {
            // PDFBox answers damaged content with whatever exception its code runs into: nothing is read on that page
            line.setLength(0);
            positions.clear();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.spend(1);
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String text, List<TextPosition> characters) {
        for (int at = 0; at < text.length() && line.length() < LONGEST_LINE; at++) {
            line.append(text.charAt(at));
            positions.add(at < characters.size() ? characters.get(at) : null);
        }
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
        positions.add(null);
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        reader.line(line.toString(), new ArrayList<>(positions), getCurrentPageNo() - 1);
        line.setLength(0);
        positions.clear();
    }
}
