package io.stagesign.emulator.account.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagesign.emulator.account.SignersPdf;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Field;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Sender;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.sample.SampleDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentIntakeTests {
    private static final byte[] PDF = SignersPdf.of("Signature of the customer: here");

    private final FileStore files = new FileStore();
    private final DocumentIntake intake = new DocumentIntake(files);
    private final Transaction transaction =
            new Transaction(Json.object(), new Sender("s", "Sam", "Sender", "s@example.com", "Acme"), Instant.EPOCH);

    DocumentIntakeTests() {
        transaction.add(new Role(Json.object().put("id", "ann")));
    }

    @AfterEach
    void deleteFiles() {
        files.close();
    }

    @Test
    void reservedLettersOfANameAreReplaced() {
        assertThat(take("{\"name\":\"A/B: \\\"C\\\"\"}", PDF).name()).isEqualTo("A_B_ _C_");
    }

    @Test
    void badNamesAndSizesAreRefused() {
        assertRefused("{\"name\":\"esigned contract\"}", PDF, "document.name");
        assertRefused("{\"name\":\"" + "x".repeat(257) + "\"}", PDF, "document.name");
        assertRefused("{\"name\":\"A\"}", new byte[0], "document.empty");
        assertRefused("{\"name\":\"A\"}", new byte[DocumentIntake.MAX_DOCUMENT + 1], "document.tooLarge");
    }

    @Test
    void theDocumentsOfATransactionHaveALimitTogether() {
        Document large = take("{\"id\":\"a\",\"name\":\"A\"}", PDF);
        large.json().put("size", DocumentIntake.MAX_TOTAL - PDF.length + 1);
        transaction.add(large);

        assertRefused("{\"id\":\"b\",\"name\":\"B\"}", PDF, "package.tooLarge");
    }

    @Test
    void pdfsThatCannotBeSignedAreRefused() throws IOException {
        assertRefused("{\"name\":\"A\"}", encrypted("secret", true), "document.passwordProtected");
        assertRefused("{\"name\":\"A\"}", encrypted("", false), "document.permissions");
        assertRefused("{\"name\":\"A\"}", withForm(true), "document.xfa");
        assertRefused("{\"name\":\"A\"}", withForm(false), "document.needAppearances");
        assertRefused("{\"name\":\"A\"}", Arrays.copyOf(PDF, PDF.length / 2), "document.corrupt");
        assertRefused("{\"name\":\"A\"}", new byte[] {1, 2, 3}, "document.corrupt");
    }

    @Test
    void aPdfWithAnOwnersPasswordThatPermitsSigningIsTaken() throws IOException {
        assertThat(take("{\"name\":\"A\"}", encrypted("", true)).name()).isEqualTo("A");
    }

    @Test
    void anApprovalWithoutARecipientIsRefused() {
        assertRefused("{\"name\":\"A\",\"approvals\":[{}]}", PDF, "validateApproval.noRolesOnApproval");
        assertRefused(
                "{\"name\":\"A\",\"approvals\":[{\"role\":\"nobody\"}]}", PDF, "validateApproval.noRolesOnApproval");
    }

    @Test
    void aFieldOutsideThePageIsRefused() {
        assertRefused(field("\"page\":1,\"left\":1,\"top\":1,\"width\":9,\"height\":9"), PDF, "field.pageNotFound");
        assertRefused(field("\"page\":0,\"left\":500,\"top\":1,\"width\":200,\"height\":9"), PDF, "field.outsidePage");
    }

    @Test
    void anAnchorIsFoundBesideItsText() {
        Field field = only(take(
                field(
                        "\"extractAnchor\":{\"text\":\"customer:\",\"index\":0,\"characterIndex\":8,"
                                + "\"anchorPoint\":\"TOPRIGHT\",\"leftOffset\":5,\"topOffset\":-2,\"width\":150,\"height\":40}"),
                PDF));

        assertThat(field.left()).isCloseTo(72 + 143 + 5, within(4.0));
        assertThat(field.top()).isCloseTo(792 - 700 - 9 - 2, within(4.0));
        assertThat(field.width()).isEqualTo(150);
    }

    @Test
    void aMissingAnchorIsRefused() {
        assertRefused(
                field("\"extractAnchor\":{\"text\":\"Nowhere\",\"width\":150,\"height\":40}"),
                PDF,
                "documentExtraction.notFound");
    }

    @Test
    void aFormFieldMarksThePlace() throws IOException {
        byte[] form = SampleDocuments.orderForm();
        String name;
        try (PDDocument pdf = Loader.loadPDF(form)) {
            name = pdf.getDocumentCatalog().getAcroForm(null).getFields().get(0).getFullyQualifiedName();
        }

        Field field = only(take(field("\"extract\":true,\"name\":\"" + name + "\""), form));

        assertThat(field.isVisible()).isTrue();
    }

    @Test
    void aTurnedPageIsMeasuredAsAReaderSeesIt() throws IOException {
        JsonNode page = take("{\"name\":\"A\"}", turned()).json().path("pages").path(0);

        assertThat(page.path("width").asDouble()).isEqualTo(792);
        assertThat(page.path("height").asDouble()).isEqualTo(612);
    }

    private Document take(String json, byte[] bytes) {
        return intake.take(new JsonMapper().readTree(json), new Upload("a.pdf", "application/pdf", bytes), transaction);
    }

    private void assertRefused(String json, byte[] bytes, String what) {
        assertThatThrownBy(() -> take(json, bytes))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("error.validation." + what));
    }

    private static String field(String properties) {
        return "{\"name\":\"A\",\"extract\":true,\"approvals\":[{\"role\":\"ann\",\"fields\":[{" + properties + "}]}]}";
    }

    private static Field only(Document document) {
        return document.approvals().get(0).fields().get(0);
    }

    private static byte[] encrypted(String password, boolean mayModify) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PDF)) {
            AccessPermission permission = new AccessPermission();
            permission.setCanModify(mayModify);
            pdf.protect(new StandardProtectionPolicy("owner", password, permission));
            return saved(pdf);
        }
    }

    private static byte[] withForm(boolean xfa) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PDF)) {
            PDAcroForm form = new PDAcroForm(pdf);
            if (xfa) {
                form.getCOSObject().setItem(COSName.XFA, new COSStream());
            } else {
                form.setNeedAppearances(true);
            }
            pdf.getDocumentCatalog().setAcroForm(form);
            return saved(pdf);
        }
    }

    private static byte[] turned() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            page.setRotation(90);
            pdf.addPage(page);
            return saved(pdf);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }
}
