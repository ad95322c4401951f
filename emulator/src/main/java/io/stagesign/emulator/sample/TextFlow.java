package io.stagesign.emulator.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Sets a text on the pages of a paper, from top to bottom, with line and page breaks. */
final class TextFlow {

    private static final float TOP = Paper.HEIGHT - 84;
    private static final float BOTTOM = 76;
    private static final float TEXT_WIDTH = Paper.WIDTH - 2 * Paper.MARGIN;
    private static final float COLUMN = 250;
    private static final int INK = 0x1F2933;
    private static final int ACCENT = 0x0B5CAB;
    private static final int RULE = 0xD5DBE1;

    private final Paper paper;
    private PDPage page;
    private float y = TOP;
    private boolean afterRow;

    TextFlow(Paper paper) {
        this.paper = paper;
        this.page = paper.addPage();
    }

    void set(SampleText text) throws IOException {
        for (SampleText.Block block : text.blocks()) {
            set(block);
        }
    }

    private void set(SampleText.Block block) throws IOException {
        if (afterRow && block.kind() != SampleText.Kind.ROW) {
            y -= 10;
        }
        afterRow = block.kind() == SampleText.Kind.ROW;
        switch (block.kind()) {
            case TITLE -> lines(block.text(), new Style(22, 30, 8, ACCENT));
            case HEADING -> heading(block.text());
            case ROW -> row(block.text());
            case PARAGRAPH -> lines(block.text(), new Style(10.5f, 15.5f, 8, INK));
        }
    }

    private void heading(String text) throws IOException {
        if (y - 72 < BOTTOM) {
            newPage();
        }
        y -= 10;
        lines(text, new Style(13, 19, 5, ACCENT));
    }

    private void row(String text) throws IOException {
        makeRoom(20);
        int bar = text.indexOf('|');
        try (PDPageContentStream stream = paper.draw(page)) {
            paper.write(stream, text.substring(0, bar).strip(), Paper.MARGIN, y, 10, 0x5C6670);
            paper.write(stream, text.substring(bar + 1).strip(), Paper.MARGIN + COLUMN, y, 10, INK);
            rule(stream, y - 6);
        }
        y -= 21;
    }

    private void rule(PDPageContentStream stream, float at) throws IOException {
        stream.setStrokingColor(new java.awt.Color(RULE));
        stream.setLineWidth(0.6f);
        stream.moveTo(Paper.MARGIN, at);
        stream.lineTo(Paper.WIDTH - Paper.MARGIN, at);
        stream.stroke();
    }

    private void lines(String text, Style style) throws IOException {
        for (String line : broken(text, style.size())) {
            makeRoom(style.leading());
            try (PDPageContentStream stream = paper.draw(page)) {
                paper.write(stream, line, Paper.MARGIN, y, style.size(), style.colour());
            }
            y -= style.leading();
        }
        y -= style.after();
    }

    private List<String> broken(String text, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && paper.widthOf(line + " " + word, size) > TEXT_WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void makeRoom(float height) {
        if (y - height < BOTTOM) {
            newPage();
        }
    }

    private void newPage() {
        page = paper.addPage();
        y = TOP;
    }

    /** Type size, distance between lines, space after the block (all in points) and colour. */
    private record Style(float size, float leading, float after, int colour) {}
}
