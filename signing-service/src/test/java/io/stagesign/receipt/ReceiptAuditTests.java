package io.stagesign.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.SealedPdf;
import io.stagesign.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command that an auditor runs, on the JSON that the service gives. */
class ReceiptAuditTests {
    private static final Instant AT = Instant.parse("2026-11-24T13:41:02Z");
    private static final Receipt.Seal SEAL =
            new Receipt.Seal(SealedPdf.SUBJECT, List.of(SealedPdf.ISSUER, SealedPdf.ISSUER), SealedPdf.AT, true);

    @TempDir
    Path folder;

    private final byte[] contract = TestFiles.pdf("Price 100 EUR");
    private final byte[] signed = SealedPdf.seal(contract);
    private final byte[] evidence = TestFiles.pdf("Evidence");
    private final List<Receipt.Document> documents = new ArrayList<>();
    private String said = "";

    @BeforeEach
    void aReceiptOfThreeFiles() {
        documents.add(document("Original", "Contract.pdf", contract, null));
        documents.add(document("Signed", "Contract - signed.pdf", signed, List.of(SEAL)));
        documents.add(document("Evidence", "Evidence report.pdf", evidence, null));
    }

    @Test
    void theFilesOfTheReceiptAgree() throws IOException {
        int exit = check(file("a.pdf", contract), file("b.pdf", signed), file("c.pdf", evidence));

        assertThat(said)
                .contains(
                        "Receipt of signing request a00000000000001AAA, OneSpan Sign transaction transaction-1, "
                                + "filed 2026-11-24 13:41:02 UTC.",
                        "ok    a.pdf is “Contract.pdf” (Original): its SHA-256 is "
                                + TestFiles.hash("SHA-256", contract) + ".",
                        "ok    b.pdf is “Contract - signed.pdf” (Signed)",
                        "ok    b.pdf: Digital signature of CN=Sealing test, 2026-11-24 10:00:00 UTC, intact.",
                        "ok    c.pdf is “Evidence report.pdf” (Evidence)",
                        "What was given agrees with the receipt.")
                .doesNotContain("WRONG", "was not given");
        assertThat(exit).isEqualTo(ReceiptCheck.AGREES);
    }

    @Test
    void aChangedFileDoesNot() throws IOException {
        byte[] changed = changed(signed);

        int exit = check(file("b.pdf", changed));

        assertThat(said)
                .contains(
                        "WRONG b.pdf is no file of the receipt, or was changed since: its SHA-256 is "
                                + TestFiles.hash("SHA-256", changed),
                        "What was given does NOT agree with the receipt.");
        assertThat(exit).isEqualTo(ReceiptCheck.DIFFERS);
    }

    @Test
    void aReceiptThatWasChangedToFitAFileIsFoundOutByItsSignature() throws IOException {
        byte[] forged = changed(signed);
        documents.set(1, document("Signed", "Contract - signed.pdf", forged, List.of(SEAL)));

        int exit = check(file("b.pdf", forged));

        assertThat(said)
                .contains("ok    b.pdf is “Contract - signed.pdf” (Signed)", "WRONG b.pdf: Digital signature of")
                .contains("which does not match the content");
        assertThat(exit).isEqualTo(ReceiptCheck.DIFFERS);
    }

    @Test
    void aReceiptThatNamesAnotherSignatureDoesNotAgree() throws IOException {
        Receipt.Seal other = new Receipt.Seal("CN=Somebody else", List.of(), SealedPdf.AT, true);
        documents.set(1, document("Signed", "Contract - signed.pdf", signed, List.of(other)));

        int exit = check(file("b.pdf", signed));

        assertThat(said).contains("WRONG b.pdf does not bear the digital signatures that the receipt names.");
        assertThat(exit).isEqualTo(ReceiptCheck.DIFFERS);
    }

    @Test
    void whatWasNotGivenIsNamed() throws IOException {
        int exit = check(file("b.pdf", signed));

        assertThat(said)
                .contains(
                        "ok    “Contract.pdf” (Original) was not given.",
                        "ok    “Evidence report.pdf” (Evidence) was not given.")
                .doesNotContain("“Contract - signed.pdf” (Signed) was not given");
        assertThat(exit).isEqualTo(ReceiptCheck.AGREES);
    }

    @Test
    void aFileAsOneSpanGaveItIsKnownToo() throws IOException {
        documents.set(
                1,
                new Receipt.Document(
                        "Signed",
                        "Contract - signed.pdf",
                        null,
                        null,
                        1L,
                        "f".repeat(64),
                        TestFiles.hash("SHA-256", signed),
                        List.of(SEAL)));

        int exit = check(file("b.pdf", signed));

        assertThat(said)
                .contains("ok    b.pdf is “Contract - signed.pdf” as OneSpan Sign gave it, before it was filed");
        assertThat(exit).isEqualTo(ReceiptCheck.AGREES);
    }

    @Test
    void aFileWithoutSignatureAgreesWhereTheReceiptNamesNone() throws IOException {
        documents.remove(0);
        documents.set(0, document("Signed", "Contract - signed.pdf", contract, null));

        assertThat(check(file("b.pdf", contract))).isEqualTo(ReceiptCheck.AGREES);
        assertThat(said).contains("ok    b.pdf bears no digital signature.");

        documents.set(0, document("Signed", "Contract - signed.pdf", contract, List.of(SEAL)));

        assertThat(check(file("b.pdf", contract))).isEqualTo(ReceiptCheck.DIFFERS);
        assertThat(said).contains("WRONG b.pdf does not bear the digital signatures that the receipt names.");
    }

    @Test
    void whatWasWrittenOnAPageAfterItWasSignedIsFound() throws IOException {
        byte[] written = withNote(signed);
        documents.set(1, document("Signed", "Contract - signed.pdf", written, List.of(SEAL)));

        assertThat(check(file("b.pdf", written))).isEqualTo(ReceiptCheck.DIFFERS);
        assertThat(said).contains("WRONG b.pdf was changed after it was signed.");
    }

    @Test
    void aReceiptOfWhichAWordWasChangedIsNotWhole() throws IOException {
        Path json = folder.resolve("receipt.json");
        check(file("b.pdf", signed));
        Files.writeString(json, Files.readString(json).replace("Größe", "Masse"));

        assertThat(run(json, file("b.pdf", signed))).isEqualTo(ReceiptCheck.DIFFERS);
        assertThat(said).contains("WRONG The receipt was changed: its digest does not fit.");
    }

    @Test
    void aReceiptThatWasLaidOutForReadingIsStillWhole() throws IOException {
        Path json = folder.resolve("receipt.json");
        check(file("b.pdf", signed));
        Files.writeString(
                json, JsonMapper.shared().readTree(Files.readString(json)).toPrettyString());

        assertThat(run(json, file("b.pdf", signed))).isEqualTo(ReceiptCheck.AGREES);
        assertThat(said).contains("ok    The receipt is whole.");
    }

    @Test
    void whatATerminalWouldObeyIsLeftOut() throws IOException {
        documents.set(0, document("Original", "\u001B[2JContract.pdf", contract, null));

        check(file("a.pdf", contract));

        assertThat(said).contains("“?[2JContract.pdf”");
    }

    @Test
    void whatIsNoReceiptIsSaid() throws IOException {
        Path json = Files.writeString(folder.resolve("other.json"), "{\"format\": \"other/1\"}");

        assertThat(run(json, file("a.pdf", contract))).isEqualTo(ReceiptCheck.UNUSABLE);
        assertThat(said).contains("other.json is no receipt of the form stagesign-receipt-1");
        assertThat(run(folder.resolve("none.json"), json)).isEqualTo(ReceiptCheck.UNUSABLE);
        assertThat(run(json)).isEqualTo(ReceiptCheck.UNUSABLE);
        assertThat(said).contains("usage: scripts/receipt-check");
    }

    private int check(Path... files) throws IOException {
        Receipt rest = new Receipt(
                Receipt.FORMAT,
                "00D000000000001EAA",
                "a00000000000001AAA",
                "006000000000001AAA",
                "Größe №1",
                "transaction-1",
                null,
                null,
                AT,
                List.of(),
                documents,
                null);
        Receipt receipt = rest.withDigest(Receipts.sha256(JsonMapper.shared().writeValueAsString(rest)));
        Path json = folder.resolve("receipt.json");
        Files.write(json, JsonMapper.shared().writeValueAsBytes(receipt));
        List<Path> arguments = new ArrayList<>(List.of(json));
        arguments.addAll(List.of(files));
        return run(arguments.toArray(Path[]::new));
    }

    private int run(Path... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = ReceiptCheck.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return exit;
    }

    /** Makes the page wider, under the signature. */
    private static byte[] changed(byte[] pdf) {
        byte[] changed = new String(pdf, StandardCharsets.ISO_8859_1)
                .replaceFirst("612\\.0", "613.0")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(changed).isNotEqualTo(pdf).hasSameSizeAs(pdf);
        return changed;
    }

    private static byte[] withNote(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("Price 1 EUR");
            List<PDAnnotation> annotations = new ArrayList<>(document.getPage(0).getAnnotations());
            annotations.add(note);
            document.getPage(0).setAnnotations(annotations);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static Receipt.Document document(
            String kind, String title, byte[] content, @Nullable List<Receipt.Seal> seals) {
        return new Receipt.Document(
                kind, title, null, null, (long) content.length, TestFiles.hash("SHA-256", content), null, seals);
    }
}
