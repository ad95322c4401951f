package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfInspectionTests {
    @TempDir
    Path folder;

    @Test
    void anOrdinaryDocumentIsOpened() throws IOException {
        assertThat(problem(contract())).isEmpty();
    }

    @Test
    void aPasswordIsNamed() throws IOException {
        assertThat(problem(contract().protect("owner", "user", new AccessPermission())))
                .isEqualTo("is protected with a password: upload a version without one.");
    }

    @Test
    void anOwnersPasswordAloneDoesNotMatterWhenSigningIsPermitted() throws IOException {
        assertThat(problem(contract().protect("owner", "", new AccessPermission())))
                .isEmpty();
    }

    @Test
    void missingPermissionIsNamed() throws IOException {
        AccessPermission readOnly = new AccessPermission();
        readOnly.setCanModify(false);
        AccessPermission noForms = new AccessPermission();
        noForms.setCanFillInForm(false);
        noForms.setCanModifyAnnotations(false);

        assertThat(problem(contract().protect("owner", "", readOnly))).startsWith("is protected against changes");
        assertThat(problem(contract().protect("owner", "", noForms))).startsWith("is protected against changes");
    }

    @Test
    void anXfaFormIsNamed() throws IOException {
        assertThat(problem(form().with(document -> document.getDocumentCatalog()
                        .getCOSObject()
                        .getCOSDictionary(COSName.ACRO_FORM)
                        .setItem(COSName.XFA, new COSArray()))))
                .startsWith("is an XFA form");
    }

    @Test
    void fieldsWithoutAppearanceAreNamed() throws IOException {
        assertThat(problem(form().with(document ->
                        document.getDocumentCatalog().getAcroForm().setNeedAppearances(true))))
                .startsWith("has form fields without appearance (NeedAppearances)");
    }

    @Test
    void aFormOfTheUsualKindIsOpened() throws IOException {
        assertThat(problem(form())).isEmpty();
    }

    @Test
    void aCertificateThatForbidsChangesIsNamed() throws IOException {
        assertThat(problem(certified(1))).startsWith("carries a certificate that forbids any change");
        assertThat(problem(certified(2))).isEmpty();
    }

    @Test
    void aDocumentWithoutPagesIsNamed() throws IOException {
        assertThat(problem(new TestPdf())).isEqualTo("has no pages: upload the finished document.");
    }

    @Test
    void tooManyPagesAreNamed() throws IOException {
        TestPdf pdf = new TestPdf();
        for (int i = 0; i <= PdfInspection.MOST_PAGES; i++) {
            pdf.page(PDRectangle.A4, content -> {});
        }

        assertThat(problem(pdf)).isEqualTo("has 2001 pages, but at most 2000 can be checked: split it.");
    }

    @Test
    void aFileThatWasCutOffIsNamed() throws IOException {
        Path file = contract().saved(folder.resolve("cut.pdf"));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));

        assertThat(problem(file)).isEqualTo("is incomplete or damaged: upload it again.");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("damaged.pdf"), "%PDF-1.7\nnothing of use\n%%EOF\n");

        assertThat(problem(file)).startsWith("is damaged and cannot be opened");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        assertThat(problem(Files.createFile(folder.resolve("empty.pdf"))))
                .isEqualTo("is incomplete or damaged: upload it again.");
    }

    @Test
    void aStreamThatUnpacksToFarTooMuchIsNeverUnpacked() throws IOException {
        Path file = folder.resolve("bomb.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n"
                    .getBytes(StandardCharsets.US_ASCII));
            DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(9));
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i < 100; i++) {
                packed.write(megabyte);
            }
            packed.finish();
            out.write("\nendstream\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(Files.size(file)).isLessThan(200_000);
        assertThat(problem(file)).startsWith("is packed so densely that it cannot be opened safely");
    }

    private static TestPdf contract() {
        return new TestPdf().textDownTo(PDRectangle.A4, 400);
    }

    private static TestPdf form() {
        return contract().with(document -> document.getDocumentCatalog().setAcroForm(new PDAcroForm(document)));
    }

    private static TestPdf certified(int permission) {
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.P, permission);
        COSDictionary reference = new COSDictionary();
        reference.setItem("TransformParams", parameters);
        COSArray references = new COSArray();
        references.add(reference);
        COSDictionary signature = new COSDictionary();
        signature.setItem("Reference", references);
        COSDictionary permissions = new COSDictionary();
        permissions.setItem("DocMDP", signature);
        return contract()
                .with(document -> document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions));
    }

    private String problem(TestPdf pdf) throws IOException {
        return problem(pdf.saved(folder.resolve("test.pdf")));
    }

    private static String problem(Path file) throws IOException {
        PdfInspection.Result result = PdfInspection.open(file);
        if (result instanceof PdfInspection.Result.Opened opened) {
            opened.document().close();
            return "";
        }
        return ((PdfInspection.Result.Refused) result).problem().in(Locale.ENGLISH);
    }
}
