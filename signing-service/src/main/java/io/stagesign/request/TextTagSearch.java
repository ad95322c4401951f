package io.stagesign.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Finds the text tags of a document, each with the place of its first character. A tag stands on one line, or is none. */
final class TextTagSearch {
    private static final int QUOTED = 40;

    private final List<Found> found = new ArrayList<>();

    private TextTagSearch() {}

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
        TextTagSearch search = new TextTagSearch();
        TextLines.read(document, budget, search::line);
        return search.found;
    }

    /**
     * A tag in a line.
     *
     * @param whole false when it does not end there
     * @param start where in the line it begins
     */
    record Written(String text, boolean whole, int start) {}

    /** Looks through one line. */
    static List<Written> in(String line) {
        List<Written> written = new ArrayList<>();
        Matcher beginnings = TextTag.BEGINNING.matcher(line);
        Matcher tags = TextTag.WHOLE.matcher(line);
        while (beginnings.find()) {
            int start = beginnings.start();
            boolean whole = tags.find(start) && tags.start() == start;
            String text = whole ? tags.group() : line.substring(start, Math.min(line.length(), start + QUOTED));
            written.add(new Written(text, whole, start));
        }
        return written;
    }

    private void line(String line, List<@Nullable TextPosition> positions, int page) {
        for (Written each : in(line)) {
            TextPosition first = positions.get(each.start());
            if (first != null) {
                double top = Math.max(0, first.getY() - first.getHeight());
                found.add(new Found(each.text(), each.whole(), page, first.getX(), top));
            }
        }
    }
}
