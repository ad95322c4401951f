package io.stagesign.emulator.account.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.account.SignersPdf;
import io.stagesign.emulator.sample.SampleDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ConversionTests {
    @Test
    void aPdfStaysAsItIs() {
        byte[] pdf = SignersPdf.of("Page");

        assertThat(Conversion.toPdf(new Upload("a.pdf", "", pdf), "A")).isSameAs(pdf);
    }

    @Test
    void aWordDocumentBecomesItsParagraphs() throws IOException {
        String text = converted("Statement", "", "statement.docx", SampleDocuments.statementOfWork("Acme Größe"));

        assertThat(text).contains("Acme Größe").contains("Deliverables");
    }

    @Test
    void anOldWordDocumentBecomesItsTextFromAllPieces() throws IOException {
        byte[] word = CompoundFile.document("First – one\rSecond\r", "Третий\r");

        assertThat(converted("Old", "application/msword", "old", word).lines())
                .contains("First – one", "Second", "Третий");
    }

    @Test
    void anOpenDocumentBecomesItsParagraphsAndHeadings() throws IOException {
        byte[] odt = zip(
                "content.xml",
                "<d xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><text:h>Heading</text:h>"
                        + "<text:p>One <text:span>two</text:span> three</text:p></d>");

        assertThat(converted("Odt", "", "a.odt", odt).lines()).contains("Heading", "One two three");
    }

    @Test
    void richTextAndPlainTextBecomeTheirLines() throws IOException {
        byte[] rtf = "{\\rtf1\\ansi First line\\par Second line\\par}".getBytes(US_ASCII);

        assertThat(converted("Rtf", "application/rtf", "a", rtf).lines()).contains("First line", "Second line");
        assertThat(converted("Doc", "", "really-rtf.doc", rtf).lines()).contains("First line");
        assertThat(converted("Txt", "", "a.txt", "Καλημέρα\n\nline 2".getBytes(UTF_8))
                        .lines())
                .contains("Καλημέρα", "line 2");
    }

    @Test
    void longTextFlowsOverSeveralPages() throws IOException {
        byte[] pdf =
                Conversion.toPdf(new Upload("a.txt", "", "word ".repeat(6_000).getBytes(UTF_8)), "Long");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
        }
    }

    @Test
    void aWordWithoutEndIsCutIntoLines() throws IOException {
        assertThat(converted("Long", "", "a.txt", "x".repeat(500).getBytes(UTF_8))
                        .lines())
                .hasSizeGreaterThan(3);
    }

    @Test
    void otherFormatsAreRefusedByName() {
        assertThatThrownBy(() -> Conversion.toPdf(new Upload("a.xlsx", "", new byte[] {1}), "Sheet"))
                .hasMessageContaining("xlsx are not supported");
    }

    @Test
    void brokenFilesAreRefused() {
        for (String name : new String[] {"a.docx", "a.odt", "a.doc"}) {
            assertThatThrownBy(() -> Conversion.toPdf(new Upload(name, "", "no".getBytes(UTF_8)), "Broken"))
                    .hasMessageContaining("cannot be read");
        }
    }

    private static String converted(String name, String type, String file, byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Conversion.toPdf(new Upload(file, type, bytes), name))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static byte[] zip(String entry, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
