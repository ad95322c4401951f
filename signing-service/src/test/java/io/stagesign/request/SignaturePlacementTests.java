package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stagesign.onespan.ReadyTransaction.Signature;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturePlacementTests {
    private static final PDRectangle A4 = PDRectangle.A4;
    private static final PDRectangle LYING_A4 = new PDRectangle(842, 595);

    @TempDir
    Path folder;

    @Test
    void aBlockStandsUnderTheTextInLineWithIt() throws IOException {
        SignaturePlacement.Result placed = place(new TestPdf().textDownTo(A4, 500), 1);

        Signature.Block block = blocks(placed).get(0);
        assertThat(block.page()).isZero();
        assertThat(block.left()).isBetween(TestPdf.INDENT - 4, TestPdf.INDENT);
        assertThat(block.top()).isBetween(A4.getHeight() - 500.0, A4.getHeight() - 460.0);
        assertThat(block.width()).isEqualTo(200);
        assertThat(block.height()).isEqualTo(50);
        assertThat(placed.decision()).isEqualTo("default block on page 1 of 1");
    }

    @Test
    void blocksOfSeveralSignersAreStacked() throws IOException {
        List<Signature.Block> blocks = blocks(place(new TestPdf().textDownTo(A4, 400), 3));

        assertThat(blocks).extracting(Signature.Block::signerId).containsExactly("signer1", "signer2", "signer3");
        assertThat(blocks)
                .extracting(Signature.Block::left)
                .containsOnly(blocks.get(0).left());
        assertThat(blocks.get(1).top()).isCloseTo(blocks.get(0).top() + 62, within(0.01));
    }

    @Test
    void blocksStandSideBySideWhereTheyDoNotFitUnderOneAnother() throws IOException {
        List<Signature.Block> blocks = blocks(place(new TestPdf().textDownTo(A4, 110), 2));

        assertThat(blocks.get(0).top()).isEqualTo(blocks.get(1).top());
        assertThat(blocks.get(0).width()).isEqualTo(200);
    }

    @Test
    void blocksAreSmallerWhereThereIsLittleRoom() throws IOException {
        Signature.Block block =
                blocks(place(new TestPdf().textDownTo(A4, 75), 1)).get(0);

        assertThat(block.page()).isZero();
        assertThat(block.width()).isLessThan(200);
    }

    @Test
    void theLastPageWithRoomIsTakenWhenTheVeryLastIsFull() throws IOException {
        TestPdf pdf = new TestPdf().textDownTo(A4, 300).textDownTo(A4, 20).textDownTo(A4, 20);

        SignaturePlacement.Result placed = place(pdf, 2);

        assertThat(blocks(placed)).extracting(Signature.Block::page).containsOnly(0);
        assertThat(placed.decision()).isEqualTo("2 default blocks on page 1 of 3");
    }

    @Test
    void aPageIsAddedToACopyWhenNoPageHasRoom() throws IOException {
        SignaturePlacement.Result placed = place(new TestPdf().textDownTo(A4, 20), 2);

        assertThat(placed.decision())
                .isEqualTo("2 default blocks on page 2, which is added because no page has room for signatures");
        assertThat(blocks(placed)).extracting(Signature.Block::page).containsOnly(1);
        assertThat(pages(placed.content())).isEqualTo(2);
        assertThat(pages(folder.resolve("test.pdf"))).isEqualTo(1);
    }

    @Test
    void aHundredSignersGetAsManyAddedPagesAsTheyNeed() throws IOException {
        SignaturePlacement.Result placed = place(new TestPdf().textDownTo(A4, 20), 100);

        assertThat(blocks(placed)).hasSize(100);
        assertThat(pages(placed.content()) - 1).isEqualTo(blocks(placed).get(99).page());
    }

    @Test
    void aScannedPageIsFull() throws IOException {
        TestPdf pdf = new TestPdf().with(SignaturePlacementTests::scan);

        assertThat(blocks(place(pdf, 1)).get(0).page()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270, -90, 450})
    void aTurnedPageIsMeasuredAsItIsSeen(int rotation) throws IOException {
        PDPage page = new PDPage(new PDRectangle(600, 900));
        page.setRotation(rotation);
        TestPdf pdf = new TestPdf().page(page, content -> fill(content, 0, 0, 600, 600));

        Signature.Block block = blocks(place(pdf, 1)).get(0);

        assertThat(block.page()).isZero();
        switch (Math.floorMod(rotation, 360)) {
            case 0 -> assertThat(block.top() + block.height()).isLessThan(300);
            case 90 -> assertThat(block.left()).isGreaterThan(600);
            case 180 -> assertThat(block.top()).isGreaterThan(600);
            default -> assertThat(block.left() + block.width()).isLessThan(300);
        }
    }

    @Test
    void aLandscapePageKeepsItsBlocksInside() throws IOException {
        Signature.Block block =
                blocks(place(new TestPdf().textDownTo(LYING_A4, 200), 1)).get(0);

        assertThat(block.page()).isZero();
        assertThat(block.top() + block.height()).isLessThan(LYING_A4.getHeight());
    }

    @Test
    void positionsCountFromTheCropBox() throws IOException {
        PDPage page = new PDPage(new PDRectangle(1000, 1000));
        page.setCropBox(new PDRectangle(200, 300, 500, 600));
        TestPdf pdf = new TestPdf().page(page, content -> fill(content, 200, 500, 500, 400));

        Signature.Block block = blocks(place(pdf, 1)).get(0);

        assertThat(block.page()).isZero();
        assertThat(block.top()).isGreaterThan(400);
        assertThat(block.top() + block.height()).isLessThan(600);
        assertThat(block.left() + block.width()).isLessThan(500);
    }

    @Test
    void formFieldsAreNotCovered() throws IOException {
        TestPdf pdf = new TestPdf().page(A4, content -> {}).with(document -> {
            PDAnnotationWidget field = new PDAnnotationWidget();
            field.setRectangle(new PDRectangle(0, 90, A4.getWidth(), A4.getHeight()));
            document.getPage(0).setAnnotations(List.of(field));
        });

        Signature.Block block = blocks(place(pdf, 1)).get(0);

        assertThat(block.page()).isZero();
        assertThat(block.top()).isGreaterThan(A4.getHeight() - 90);
    }

    @Test
    void aWhiteAreaAndAFrameLeaveThePageFree() throws IOException {
        TestPdf pdf = new TestPdf().page(A4, content -> {
            content.setNonStrokingColor(1f);
            fill(content, 0, 0, 590, 590);
            content.addRect(30, 30, A4.getWidth() - 60, A4.getHeight() - 60);
            content.stroke();
        });

        assertThat(blocks(place(pdf, 4))).extracting(Signature.Block::page).containsOnly(0);
    }

    @Test
    void aPageOfBlanksIsFree() throws IOException {
        TestPdf pdf = new TestPdf().page(A4, content -> {
            for (double y = 10; y < A4.getHeight(); y += 10) {
                TestPdf.text(content, 40, y, " ".repeat(100));
            }
        });

        assertThat(blocks(place(pdf, 1)).get(0).page()).isZero();
    }

    @Test
    void nobodySignsBesideTheHeading() throws IOException {
        TestPdf pdf = new TestPdf().page(A4, content -> fill(content, 0, 0, A4.getWidth(), A4.getHeight() - 90));

        assertThat(blocks(place(pdf, 1)).get(0).page()).isEqualTo(1);
    }

    @Test
    void aSlantingLineTakesOnlyWhatItCrosses() throws IOException {
        TestPdf pdf = new TestPdf().page(A4, content -> {
            content.moveTo(0, 0);
            content.lineTo(A4.getWidth(), A4.getHeight());
            content.stroke();
        });

        assertThat(blocks(place(pdf, 1)).get(0).page()).isZero();
    }

    @Test
    void aHundredPagesAreSearchedFromTheEnd() throws IOException {
        TestPdf pdf = new TestPdf().textDownTo(A4, 300);
        IntStream.range(1, 100).forEach(i -> pdf.textDownTo(A4, 20));

        assertThat(blocks(place(pdf, 1)).get(0).page()).isZero();
    }

    @Test
    void aDocumentTooLongToReadGetsAPage() throws IOException {
        Path file = new TestPdf().textDownTo(A4, 300).saved(folder.resolve("long.pdf"));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            SignaturePlacement.Result placed =
                    SignaturePlacement.place(document, file, List.of("signer1"), new ReadingBudget(50));

            assertThat(blocks(placed).get(0).page()).isEqualTo(1);
        }
    }

    @Test
    void aPageThatUnpacksToFarTooMuchIsNotRead() throws IOException {
        TestPdf pdf = new TestPdf()
                .page(A4, content -> {})
                .with(document -> document.getPage(0)
                        .setContents(new PDStream(
                                document, new ByteArrayInputStream(new byte[40 * 1024 * 1024]), COSName.FLATE_DECODE)));

        assertThat(blocks(place(pdf, 1)).get(0).page()).isEqualTo(1);
    }

    @Test
    void aPageIsAddedToADocumentWithAnOwnersPasswordToo() throws IOException {
        SignaturePlacement.Result placed =
                place(new TestPdf().textDownTo(A4, 20).protect("owner", "", new AccessPermission()), 1);

        assertThat(pages(placed.content())).isEqualTo(2);
    }

    private SignaturePlacement.Result place(TestPdf pdf, int signers) throws IOException {
        Path file = pdf.saved(folder.resolve("test.pdf"));
        List<String> ids =
                IntStream.rangeClosed(1, signers).mapToObj(i -> "signer" + i).toList();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return SignaturePlacement.place(document, file, ids, new ReadingBudget(ReadingBudget.USUAL));
        }
    }

    private static void fill(PDPageContentStream content, float x, float y, float width, float height)
            throws IOException {
        content.addRect(x, y, width, height);
        content.fill();
    }

    private static void scan(PDDocument document) throws IOException {
        PDPage page = new PDPage(A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            BufferedImage image = new BufferedImage(50, 70, BufferedImage.TYPE_BYTE_GRAY);
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, A4.getWidth(), A4.getHeight());
        }
    }

    private static List<Signature.Block> blocks(SignaturePlacement.Result placed) {
        return placed.signatures().stream().map(Signature.Block.class::cast).toList();
    }

    private static int pages(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages();
        }
    }
}
