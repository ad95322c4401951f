package io.stagesign.request;

import io.stagesign.paper.PageWeight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Finds the text tags of a document, each with the place of its first character. A tag stands on one line, or is none. */
final class TextTagSearch extends PDFTextStripper {
    private static final int LONGEST_LINE = 100_000;

    private final ReadingBudget budget;
    private final StringBuilder line = new StringBuilder();
    private final List<@Nullable TextPosition> positions = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    private TextTagSearch(ReadingBudget budget) {
        this.budget = budget;
        setSortByPosition(true);
    }

    /**
     * A tag as it is written.
     *
     * @param whole false when it does not end on its line
     * @param page from 0
     * @param left in points from the page's upper left corner
     */
    record Found(String text, boolean whole, int page, double left, double top) {}

    /** Looks through every page that can be read within the budget. */
    static List<Found> in(PDDocument document, ReadingBudget budget) {
        TextTagSearch search = new TextTagSearch(budget);
        try {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                search.page(document, page + 1);
            }
        } catch (ReadingBudget.Spent spent) {
            return search.found;
        }
        return search.found;
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
            // PDFBox answers damaged content with whatever exception its code runs into: nothing is found on that page
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
        Matcher beginnings = TextTag.BEGINNING.matcher(line);
        Matcher tags = TextTag.WHOLE.matcher(line);
        while (beginnings.find()) {
            int start = beginnings.start();
            boolean whole = tags.find(start) && tags.start() == start;
            String text = whole ? tags.group() : line.substring(start, Math.min(line.length(), start + 40));
            add(text, whole, positions.get(start));
        }
        line.setLength(0);
        positions.clear();
    }

    private void add(String text, boolean whole, @Nullable TextPosition first) {
        if (first != null) {
            found.add(new Found(
                    text, whole, getCurrentPageNo() - 1, first.getX(), Math.max(0, first.getY() - first.getHeight())));
        }
    }
}
