package io.stagesign.emulator.account.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Finds the tags of a document, each with the place of its first character. A tag stands on one line, or is none. */
final class TextTags extends PDFTextStripper {
    private final StringBuilder line = new StringBuilder();
    private final List<@Nullable TextPosition> positions = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    private TextTags() {
        setSortByPosition(true);
    }

    /** A tag, where it stands: page from 0, points from the top left corner. */
    record Found(TextTag tag, int page, double left, double top) {}

    static List<Found> in(PDDocument pdf) throws IOException {
        TextTags search = new TextTags();
        search.getText(pdf);
        return search.found;
    }

    @Override
    protected void writeString(String text, List<TextPosition> characters) {
        line.append(text);
        for (int at = 0; at < text.length(); at++) {
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
        Matcher tags = TextTag.ANY.matcher(line);
        while (tags.find()) {
            TextPosition first = positions.get(tags.start());
            if (first != null) {
                TextTag.read(tags.group())
                        .ifPresent(tag -> found.add(new Found(
                                tag,
                                getCurrentPageNo() - 1,
                                first.getXDirAdj(),
                                first.getYDirAdj() - first.getHeightDir())));
            }
        }
        line.setLength(0);
        positions.clear();
    }
}
