package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.onespan.ReadyTransaction.Signature;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Whatever stands on the pages: blocks are inside the page, clear of one another, and on paper that renders blank. */
class BlankPaperTests {
    private static final int WHITE = 0xFFFFFF;

    private Path folder = Path.of("");

    /** Something drawn at a place, in the page's own coordinates. */
    record Mark(Kind kind, int x, int y, int width, int height) {
        enum Kind {
            AREA,
            FRAME,
            CURVE,
            TEXT,
            IMAGE
        }
    }

    /** A sheet of paper: sizes in points, the crop box by how much it cuts off on the left and at the bottom. */
    record Sheet(int width, int height, int rotation, int cutLeft, int cutBottom) {
        PDPage page() {
            PDPage page = new PDPage(new PDRectangle(-50, 30, width + cutLeft, height + cutBottom));
            page.setCropBox(new PDRectangle(-50f + cutLeft, 30f + cutBottom, width, height));
            page.setRotation(rotation);
            return page;
        }
    }

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("placement");
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void blocksStandOnBlankPaper(
            @ForAll("sheets") Sheet sheet,
            @ForAll @Size(max = 6) List<@From("marks") Mark> marks,
            @ForAll @IntRange(min = 1, max = 8) int signers)
            throws IOException {
        Path file = new TestPdf().with(document -> draw(document, sheet, marks)).saved(folder.resolve("test.pdf"));

        SignaturePlacement.Result placed = place(file, signers);

        List<Signature.Block> blocks =
                placed.signatures().stream().map(Signature.Block.class::cast).toList();
        assertThat(blocks)
                .extracting(Signature.Block::signerId)
                .doesNotHaveDuplicates()
                .hasSize(signers);
        assertApart(blocks);
        try (PDDocument document = Loader.loadPDF(placed.content().toFile())) {
            int page = blocks.get(0).page();
            BufferedImage paper = new PDFRenderer(document).renderImage(page);
            assertThat(blocks).allSatisfy(block -> assertBlank(paper, block));
        }
    }

    private static void assertApart(List<Signature.Block> blocks) {
        for (Signature.Block one : blocks) {
            for (Signature.Block other : blocks) {
                assertThat(one.equals(other) || !area(one).intersects(area(other)))
                        .isTrue();
            }
        }
    }

    private static void assertBlank(BufferedImage paper, Signature.Block block) {
        Rectangle2D area = area(block);
        assertThat(new Rectangle2D.Double(0, 0, paper.getWidth(), paper.getHeight()).contains(area))
                .isTrue();
        for (int y = (int) area.getMinY(); y <= area.getMaxY(); y++) {
            for (int x = (int) area.getMinX(); x <= area.getMaxX(); x++) {
                assertThat(paper.getRGB(x, y) & WHITE).isEqualTo(WHITE);
            }
        }
    }

    private static Rectangle2D area(Signature.Block block) {
        return new Rectangle2D.Double(block.left(), block.top(), block.width(), block.height());
    }

    private static SignaturePlacement.Result place(Path file, int signers) throws IOException {
        List<String> ids =
                IntStream.rangeClosed(1, signers).mapToObj(i -> "signer" + i).toList();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return SignaturePlacement.place(document, file, ids, new ReadingBudget(ReadingBudget.USUAL));
        }
    }

    private static void draw(PDDocument document, Sheet sheet, List<Mark> marks) throws IOException {
        PDPage page = sheet.page();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Mark mark : marks) {
                draw(document, content, mark);
            }
        }
    }

    private static void draw(PDDocument document, PDPageContentStream content, Mark mark) throws IOException {
        switch (mark.kind()) {
            case AREA -> {
                content.addRect(mark.x(), mark.y(), mark.width(), mark.height());
                content.fill();
            }
            case FRAME -> {
                content.addRect(mark.x(), mark.y(), mark.width(), mark.height());
                content.stroke();
            }
            case CURVE -> {
                content.moveTo(mark.x(), mark.y());
                content.curveTo(
                        mark.x() + mark.width(),
                        mark.y(),
                        mark.x(),
                        mark.y() + mark.height(),
                        mark.width(),
                        mark.height());
                content.stroke();
            }
            case TEXT -> TestPdf.text(content, mark.x(), mark.y(), "Agreed and accepted by both parties");
            case IMAGE ->
                content.drawImage(
                        LosslessFactory.createFromImage(
                                document, new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY)),
                        mark.x(),
                        mark.y(),
                        mark.width(),
                        mark.height());
        }
    }

    @Provide
    Arbitrary<Sheet> sheets() {
        return Combinators.combine(
                        Arbitraries.integers().between(200, 1200),
                        Arbitraries.integers().between(200, 1200),
                        Arbitraries.of(0, 90, 180, 270),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 200))
                .as(Sheet::new);
    }

    @Provide
    Arbitrary<Mark> marks() {
        return Combinators.combine(
                        Arbitraries.of(Mark.Kind.class),
                        Arbitraries.integers().between(-100, 1200),
                        Arbitraries.integers().between(-100, 1200),
                        Arbitraries.integers().between(1, 700),
                        Arbitraries.integers().between(1, 700))
                .as(Mark::new);
    }
}
