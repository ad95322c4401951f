package io.stagesign.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.SealedPdf;
import io.stagesign.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnclosureTests {
    @TempDir
    private Path folder;

    private byte[] sealed = {};
    private Path signed = Path.of("");
    private Path report = Path.of("");

    @BeforeEach
    void files() throws IOException {
        sealed = SealedPdf.seal(SealedPdf.of("Price 100 EUR"));
        signed = Files.write(folder.resolve("signed"), sealed);
        report = Files.write(folder.resolve("report"), TestFiles.pdf("Evidence"));
    }

    @Test
    void notOneSignedByteChanges() throws IOException {
        Path target = folder.resolve("target");

        assertThat(Enclosure.add(signed, report, "Evidence report.pdf", SealedPdf.AT, target))
                .isTrue();

        byte[] merged = Files.readAllBytes(target);
        assertThat(Arrays.copyOf(merged, sealed.length)).isEqualTo(sealed);
        PaperFindings found = new PaperCheck(new VerificationSettings(true, true)).signed(target, null);
        assertThat(found.problems()).isEmpty();
        assertThat(found.seals()).hasSize(2).allMatch(Seal::intact).noneMatch(Seal::coversAll);
    }

    @Test
    void whatIsAttachedIsReadBackAsItWas() throws IOException {
        Path target = folder.resolve("target");

        Enclosure.add(signed, report, "Größe №1.pdf", SealedPdf.AT, target);

        assertThat(attached(target)).containsOnlyKeys("Größe №1.pdf");
        assertThat(attached(target)).containsValue(Arrays.toString(Files.readAllBytes(report)));
    }

    @Test
    void attachmentsThatAreThereStay() throws IOException {
        Path once = folder.resolve("once");
        Path twice = folder.resolve("twice");

        Enclosure.add(signed, report, "Evidence report.pdf", SealedPdf.AT, once);
        Enclosure.add(once, signed, "Evidence report.pdf", SealedPdf.AT, twice);

        assertThat(attached(twice)).containsOnlyKeys("Evidence report.pdf", "Evidence report.pdf (2)");
    }

    private static Map<String, String> attached(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            Map<String, PDComplexFileSpecification> files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            Map<String, String> contents = new HashMap<>();
            for (Map.Entry<String, PDComplexFileSpecification> file : files.entrySet()) {
                byte[] bytes = file.getValue().getEmbeddedFile().toByteArray();
                contents.put(file.getKey(), Arrays.toString(bytes));
            }
            return contents;
        }
    }
}
