package io.stagesign.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stagesign.SealedPdf;
import io.stagesign.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperCheckTests {
    @TempDir
    private Path folder;

    @Test
    void aSealedDocumentPassesAndTellsWhoSealedItAndWhen() throws IOException {
        PaperFindings found = signed(SealedPdf.of("Price 100 EUR"), null);

        assertThat(found.problems()).isEmpty();
        assertThat(found.remarks()).isEmpty();
        assertThat(found.pages()).isEqualTo(1);
        assertThat(found.seals())
                .containsExactly(new Seal(
                        SealedPdf.SUBJECT, List.of(SealedPdf.ISSUER, SealedPdf.ISSUER), SealedPdf.AT, true, true));
    }

    @Test
    void aTimeStampIsASealToo() throws IOException {
        byte[] stamped = SealedPdf.stamp(SealedPdf.of("Price 100 EUR"));

        assertThat(signed(stamped, null).problems()).isEmpty();
        assertThat(signed(stamped, null).seals()).extracting(Seal::intact).containsExactly(true, true);
        assertThat(signed(changed(stamped), null).seals())
                .extracting(Seal::intact)
                .containsExactly(false, false);
    }

    @Test
    void aByteThatChangedIsNoticed() throws IOException {
        PaperFindings found = signed(changed(SealedPdf.of("Price 100 EUR")), null);

        assertThat(found.problems()).containsExactly("has a digital signature that does not match its content");
        assertThat(found.seals()).extracting(Seal::intact).containsExactly(false);
    }

    @Test
    void aDocumentWithoutSealIsHeldBackUnlessNoneIsRequired() throws IOException {
        byte[] pdf = TestFiles.pdf("Price 100 EUR");

        assertThat(signed(pdf, null).problems()).containsExactly("bears no digital signature");
        PaperFindings lenient = new PaperCheck(new VerificationSettings(false, true)).signed(saved(pdf), null);
        assertThat(lenient.problems()).isEmpty();
        assertThat(lenient.remarks()).containsExactly("bears no digital signature");
    }

    @Test
    void severalSignaturesOnTopOfEachOtherAreEachIntact() throws IOException {
        PaperFindings found = signed(SealedPdf.seal(SealedPdf.of("Price 100 EUR")), null);

        assertThat(found.problems()).isEmpty();
        assertThat(found.remarks()).isEmpty();
        assertThat(found.seals()).extracting(Seal::coversAll).containsExactly(false, true);
    }

    @Test
    void anAttachmentAfterTheSealIsRemarked() throws IOException {
        byte[] attached = added(SealedPdf.of("Price 100 EUR"), document -> {
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
            document.getDocumentCatalog().setNames(names);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });

        PaperFindings found = signed(attached, null);

        assertThat(found.problems()).isEmpty();
        assertThat(found.remarks()).containsExactly("has additions after its last digital signature");
        assertThat(found.seals()).extracting(Seal::intact, Seal::coversAll).containsExactly(tuple(true, false));
    }

    @Test
    void aPageThatSaysMoreAfterTheSealIsNoticed() throws IOException {
        byte[] written = added(SealedPdf.of("Price 100 EUR"), document -> write(document, "per day"));

        assertThat(signed(written, null).problems()).containsExactly("was changed after it was signed");
        assertThat(signed(SealedPdf.seal(written), null).problems()).isEmpty();
    }

    @Test
    void aPageOrANoteThatIsAddedAfterTheSealIsNoticed() throws IOException {
        byte[] page = added(SealedPdf.of("Price 100 EUR"), document -> {
            document.addPage(new PDPage());
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
        });
        byte[] note = added(SealedPdf.of("Price 100 EUR"), document -> {
            PDPage first = document.getPage(0);
            first.getAnnotations().add(new PDAnnotationText());
            first.getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(signed(page, null).problems()).containsExactly("was changed after it was signed");
        assertThat(signed(note, null).problems()).containsExactly("was changed after it was signed");
    }

    @Test
    void aNoteOrAFieldThatChangesAfterTheSealIsNoticed() throws IOException {
        byte[] sealed = SealedPdf.seal(withNoteAndField());

        byte[] note = added(sealed, document -> {
            PDAnnotationText text =
                    (PDAnnotationText) document.getPage(0).getAnnotations().get(0);
            text.setContents("Price 900 EUR");
            text.getCOSObject().setNeedToBeUpdated(true);
        });
        byte[] value = added(sealed, document -> {
            COSDictionary field = field(document);
            field.setString(COSName.V, "900 EUR");
            field.setNeedToBeUpdated(true);
        });
        byte[] appearance = added(sealed, document -> {
            COSDictionary field = field(document);
            try (OutputStream drawn =
                    field.getCOSDictionary(COSName.AP).getCOSStream(COSName.N).createOutputStream()) {
                drawn.write("0 0 99 9 re f".getBytes(StandardCharsets.US_ASCII));
            }
            field.getCOSDictionary(COSName.AP).getCOSStream(COSName.N).setNeedToBeUpdated(true);
        });

        assertThat(signed(sealed, null).problems()).isEmpty();
        for (byte[] changed : List.of(note, value, appearance)) {
            assertThat(signed(changed, null).problems()).containsExactly("was changed after it was signed");
            assertThat(signed(changed, null).seals()).extracting(Seal::intact).containsExactly(true);
        }
    }

    @Test
    void aDrawingWithoutWordsThatIsAddedAfterTheSealIsNoticed() throws IOException {
        byte[] drawn = added(SealedPdf.of("Price 100 EUR"), document -> {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.addRect(72, 700, 200, 12);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(signed(drawn, null).problems()).containsExactly("was changed after it was signed");
    }

    @Test
    void whatLiesTooDeepInOneAnotherIsNotFollowed() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSArray outer = new COSArray();
            page.getCOSObject().setItem("Deep", outer);
            for (int depth = 0; depth < 100_000; depth++) {
                COSArray inner = new COSArray();
                outer.add(inner);
                outer = inner;
            }

            assertThatThrownBy(() -> PageDigest.of(document)).isInstanceOf(IOException.class);
        }
    }

    /** Ann's own word in both: what the form says, and what is noted beside it. */
    private static byte[] withNoteAndField() throws IOException {
        try (PDDocument document = Loader.loadPDF(TestFiles.pdf("Price"))) {
            PDPage page = document.getPage(0);
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("Price 100 EUR");
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDTextField field = new PDTextField(form);
            field.setPartialName("price");
            field.getCOSObject().setString(COSName.V, "100 EUR");
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setPage(page);
            widget.setAppearance(new PDAppearanceDictionary());
            widget.getAppearance().setNormalAppearance(new PDAppearanceStream(document));
            form.getFields().add(field);
            page.setAnnotations(List.of(note, widget));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static COSDictionary field(PDDocument document) {
        return document.getDocumentCatalog().getAcroForm(null).getField("price").getCOSObject();
    }

    @Test
    void whatWasSentMustStillBeThere() throws IOException {
        Wording sent = wording(TestFiles.pdf("Price 100 EUR for Ann"));

        assertThat(signed(SealedPdf.of("Price 100 EUR for Ann signed today"), sent)
                        .problems())
                .isEmpty();
        assertThat(signed(SealedPdf.of("Price 900 EUR for Ann"), sent).problems())
                .containsExactly("lacks 1 word that page 1 had when it was sent");
        PaperFindings lenient =
                new PaperCheck(new VerificationSettings(true, false)).signed(saved(SealedPdf.of("Other")), sent);
        assertThat(lenient.problems()).isEmpty();
        assertThat(lenient.remarks()).containsExactly("lacks 5 words that page 1 had when it was sent");
    }

    @Test
    void aPageThatIsMissingIsNoticed() throws IOException {
        byte[] twoPages = added(TestFiles.pdf("Price 100 EUR"), document -> {
            document.addPage(new PDPage());
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(signed(SealedPdf.of("Price 100 EUR"), wording(twoPages)).problems())
                .containsExactly("has 1 pages, but 2 were sent");
    }

    @Test
    void textTagsMayGo() throws IOException {
        Wording sent = wording(TestFiles.pdf("Sign here {{esl:Signer1:Capture:size(200,50)}} please"));

        assertThat(signed(SealedPdf.of("Sign here please"), sent).problems()).isEmpty();
    }

    @Test
    void aWordingIsKeptWithoutLoss() throws IOException {
        Wording sent = wording(TestFiles.pdf("Price 100 EUR"));

        Wording kept = Wording.read(sent.bytes());

        assertThat(kept.bytes()).isEqualTo(sent.bytes());
        assertThat(kept.missingFrom(sent)).isEmpty();
        assertThat(new String(sent.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Price");
    }

    @Test
    void aDocumentThatCannotBeOpenedIsHeldBack() throws IOException {
        assertThat(signed("%PDF-1.7 nothing %%EOF".getBytes(StandardCharsets.US_ASCII), null)
                        .problems())
                .containsExactly("is damaged and cannot be opened");
        assertThat(check().report(saved("%PDF-1.7 %%EOF".getBytes(StandardCharsets.US_ASCII)))
                        .problems())
                .containsExactly("is damaged and cannot be opened");
        assertThat(check().report(saved(TestFiles.pdf("Evidence"))).problems()).isEmpty();
    }

    @Test
    void aRangeThatLeavesOutMoreThanTheSignatureIsNone() throws IOException {
        byte[] pdf = "%PDF-1.7 (text) <00AA> rest".getBytes(StandardCharsets.US_ASCII);
        int gap = 16;
        int rest = 22;
        try (FileChannel file = FileChannel.open(saved(pdf))) {
            assertThat(SignedRange.of(new int[] {0, gap, rest, pdf.length - rest}, file))
                    .isPresent();
            assertThat(SignedRange.of(new int[] {0, gap - 2, rest, pdf.length - rest}, file))
                    .isEmpty();
            assertThat(SignedRange.of(new int[] {1, gap, rest, pdf.length - rest}, file))
                    .isEmpty();
            assertThat(SignedRange.of(new int[] {0, gap, rest, pdf.length}, file))
                    .isEmpty();
            assertThat(SignedRange.of(new int[] {0, rest, gap, 3}, file)).isEmpty();
            assertThat(SignedRange.of(new int[] {0, gap}, file)).isEmpty();
        }
    }

    private PaperFindings signed(byte[] pdf, @Nullable Wording sent) throws IOException {
        return check().signed(saved(pdf), sent);
    }

    private static PaperCheck check() {
        return new PaperCheck(new VerificationSettings(true, true));
    }

    private Path saved(byte[] pdf) throws IOException {
        return Files.write(Files.createTempFile(folder, "pdf", ""), pdf);
    }

    private static Wording wording(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Wording.of(document);
        }
    }

    /** Changes a byte that no reader looks at, and every signature covers. */
    private static byte[] changed(byte[] pdf) {
        byte[] changed = Arrays.copyOf(pdf, pdf.length);
        int comment = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("\n%") + 2;
        changed[comment] ^= 1;
        return changed;
    }

    /** What is done to a document. */
    @FunctionalInterface
    private interface Addition {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] added(byte[] pdf, Addition addition) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            addition.to(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    private static void write(PDDocument document, String text) throws IOException {
        PDPage page = document.getPage(0);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 600);
            content.showText(text);
            content.endText();
        }
        page.getCOSObject().setNeedToBeUpdated(true);
        page.getResources().getCOSObject().setNeedToBeUpdated(true);
    }
}
