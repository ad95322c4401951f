package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.onespan.ReadyTransaction.Signature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Documents that were made to keep a worker busy, or to fill its memory, get a page of their own and no more attention. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileDocumentTests {
    private static final PDRectangle A4 = PDRectangle.A4;

    @TempDir
    Path folder;

    @Test
    void formsThatPaintFormsADozenLevelsDeep() throws IOException {
        TestPdf pdf = new TestPdf().page(A4, content -> {}).with(document -> {
            PDFormXObject form = form(document, "0 0 1 1 re f", null);
            for (int level = 0; level < 12; level++) {
                form = form(document, "/Next Do ".repeat(10), form);
            }
            paint(document, form);
        });

        assertThat(pageOfBlock(pdf)).isEqualTo(1);
    }

    @Test
    void aFormThatPaintsItself() throws IOException {
        TestPdf pdf = new TestPdf().page(A4, content -> {}).with(document -> {
            PDFormXObject form = form(document, "/Next Do /Next Do", null);
            form.setResources(resources(form));
            paint(document, form);
        });

        assertThat(pageOfBlock(pdf)).isBetween(0, 1);
    }

    @Test
    void millionsOfLetters() throws IOException {
        String letters = "(" + "x".repeat(10_000_000) + ") Tj ";
        TestPdf pdf = new TestPdf()
                .page(A4, content -> TestPdf.text(content, 10, 10, "x"))
                .with(document -> append(document, "BT /F1 1 Tf " + letters + "ET"));

        assertThat(pageOfBlock(pdf)).isEqualTo(1);
    }

    @Test
    void anInlineImageThatWouldUnpackToFarTooMuch() throws IOException {
        TestPdf pdf = new TestPdf()
                .page(A4, content -> {})
                .with(document -> append(
                        document,
                        "q 595 0 0 842 0 0 cm BI /W 100000 /H 100000 /BPC 8 /CS /RGB /F /LZW ID \u0080\u000b EI Q"));

        assertThat(pageOfBlock(pdf)).isEqualTo(1);
    }

    @Test
    void imagesThatCoverThePageAMillionTimes() throws IOException {
        TestPdf pdf = new TestPdf()
                .page(A4, content -> {})
                .with(document -> append(document, "0 0 500 500 re f ".repeat(400_000)));

        assertThat(pageOfBlock(pdf)).isEqualTo(1);
    }

    @Test
    void instructionsThatAreNone() throws IOException {
        TestPdf pdf = new TestPdf()
                .page(A4, content -> {})
                .with(document -> append(document, "]] >> (( 7 /x <ab re f Q Q Q BT ET /Nothing Do /No gs 1 cm"));

        assertThat(pageOfBlock(pdf)).isBetween(0, 1);
    }

    @Test
    void aReferenceTableThatHadToBeRepaired() throws IOException {
        Path file = new TestPdf().textDownTo(A4, 20).saved(folder.resolve("test.pdf"));
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.replaceAll("startxref\\s+\\d+", "startxref\n7"), StandardCharsets.ISO_8859_1);

        SignaturePlacement.Result placed = place(file);

        try (PDDocument copy = Loader.loadPDF(placed.content().toFile())) {
            assertThat(copy.getNumberOfPages()).isEqualTo(2);
        }
    }

    private int pageOfBlock(TestPdf pdf) throws IOException {
        SignaturePlacement.Result placed = place(pdf.saved(folder.resolve("test.pdf")));
        return ((Signature.Block) placed.signatures().get(0)).page();
    }

    private static SignaturePlacement.Result place(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return SignaturePlacement.place(document, file, List.of("signer1"), new ReadingBudget(ReadingBudget.USUAL));
        }
    }

    private static PDFormXObject form(PDDocument document, String instructions, @Nullable PDFormXObject next)
            throws IOException {
        PDFormXObject form = new PDFormXObject(stream(document, instructions));
        form.setBBox(A4);
        if (next != null) {
            form.setResources(resources(next));
        }
        return form;
    }

    private static PDResources resources(PDFormXObject form) {
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Next"), form);
        return resources;
    }

    private static void paint(PDDocument document, PDFormXObject form) throws IOException {
        PDPage page = document.getPage(0);
        page.setResources(resources(form));
        page.setContents(stream(document, "/Next Do"));
    }

    private static void append(PDDocument document, String instructions) throws IOException {
        document.getPage(0).setContents(stream(document, instructions));
    }

    private static PDStream stream(PDDocument document, String instructions) throws IOException {
        return new PDStream(
                document,
                new ByteArrayInputStream(instructions.getBytes(StandardCharsets.ISO_8859_1)),
                COSName.FLATE_DECODE);
    }
}
