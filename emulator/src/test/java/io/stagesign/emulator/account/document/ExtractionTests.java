package io.stagesign.emulator.account.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stagesign.emulator.account.SignersPdf;
import io.stagesign.emulator.account.model.Approval;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Field;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Sender;
import io.stagesign.emulator.account.model.Transaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the account makes of the fields that an author put into a document. */
class ExtractionTests {
    private static final String TAGGED = "{\"name\":\"A\",\"extractionTypes\":[\"TEXT_TAGS\"]}";
    private static final String EXTRACTED = "{\"name\":\"A\",\"extract\":true}";

    private final FileStore files = new FileStore();
    private final DocumentIntake intake = new DocumentIntake(files);
    private final Transaction transaction =
            new Transaction(Json.object(), new Sender("s", "Sam", "Sender", "s@example.com", "Acme"), Instant.EPOCH);

    ExtractionTests() {
        transaction.add(new Role(Json.object().put("id", "ann").put("name", "Signer1")));
        transaction.add(new Role(Json.object().put("id", "bob").put("name", "Signer2")));
    }

    @AfterEach
    void deleteFiles() {
        files.close();
    }

    @Test
    void aTagIsASignatureWhereItStands() {
        Document document = take(TAGGED, SignersPdf.of("Signed: {{esl:Signer1:Capture:size(180,40)}}"));

        Approval approval = only(document);
        Field field = approval.fields().get(0);
        assertThat(approval.roleId()).isEqualTo("ann");
        assertThat(field.subtype()).isEqualTo("CAPTURE");
        assertThat(field.left()).isCloseTo(72 + 42, within(4.0));
        assertThat(field.top()).isCloseTo(792 - 700 - 9, within(4.0));
        assertThat(List.of(field.width(), field.height())).containsExactly(180.0, 40.0);
    }

    @Test
    void otherFieldsBelongToTheSignatureOfTheirRecipient() {
        Document document = take(
                TAGGED,
                SignersPdf.of(
                        "{{?esl_city:Signer1:TextField:size(100,20),value(Ghent)}}",
                        "{{esl:signer1:SigningDate}}",
                        "{{esl:ann:Fullname}} {{esl:Signer2:Initials:offset(5,-3)}}"));

        assertThat(document.approvals()).extracting(Approval::roleId).containsExactly("ann", "bob");
        List<Field> anns = document.approvals().get(0).fields();
        assertThat(anns).extracting(Field::subtype).containsExactly("FULLNAME", "TEXTFIELD", "LABEL");
        assertThat(anns.get(1).name()).isEqualTo("city");
        assertThat(anns.get(1).value()).isEqualTo("Ghent");
        assertThat(anns.get(1).isRequired()).isFalse();
        assertThat(anns.get(2).page()).isEqualTo(1);
        assertThat(anns.get(2).binding()).isEqualTo("{approval.signed}");
    }

    @Test
    void tagsAreLeftAloneUnlessTheClientAsksForThem() {
        assertThat(take("{\"name\":\"A\"}", SignersPdf.of("{{esl:Signer1:Capture}}"))
                        .approvals())
                .isEmpty();
    }

    @Test
    void whatOnlyLooksLikeATagIsNone() {
        assertThat(take(TAGGED, SignersPdf.of("{{esl:Signer1}} {{esl:Signer1:Dance}} {{esl Signer1 Capture}}"))
                        .approvals())
                .isEmpty();
    }

    @Test
    void aTagForSomebodyWhoDoesNotSignIsRefused() {
        assertRefused("{{esl:Nobody:Capture}}", "documentExtraction.roleNotFound");
    }

    @Test
    void aFieldOfSomebodyWithoutASignatureIsRefused() {
        assertRefused("{{esl:Signer2:TextField}}", "documentExtraction.noSignature");
    }

    @Test
    void formFieldsNamedAfterARecipientAreItsFields() throws IOException {
        Document document = take(EXTRACTED, withFields("[Signer1.Fullname1]", "[Signer2.Capture1.Optional]", "[X.Y1]"));

        assertThat(document.approvals()).extracting(Approval::roleId).containsExactly("ann", "bob");
        assertThat(document.approvals().get(0).fields().get(0).left()).isEqualTo(100);
        assertThat(document.approvals().get(1).isOptional()).isTrue();
    }

    @Test
    void aFormFieldThatTheClientPlacedIsTakenOnce() throws IOException {
        String json = "{\"name\":\"A\",\"extract\":true,\"approvals\":[{\"role\":\"ann\",\"fields\":[{\"extract\":true,"
                + "\"name\":\"[Signer1.Fullname1]\"}]}]}";

        assertThat(take(json, withFields("[Signer1.Fullname1]")).approvals()).hasSize(1);
    }

    private Document take(String json, byte[] bytes) {
        return intake.take(new JsonMapper().readTree(json), new Upload("a.pdf", "application/pdf", bytes), transaction);
    }

    private void assertRefused(String text, String what) {
        assertThatThrownBy(() -> take(TAGGED, SignersPdf.of(text)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("error.validation." + what));
    }

    private static Approval only(Document document) {
        assertThat(document.approvals()).hasSize(1);
        return document.approvals().get(0);
    }

    private static byte[] withFields(String... names) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SignersPdf.of("Form"))) {
            PDAcroForm form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            for (int at = 0; at < names.length; at++) {
                addField(pdf, form, names[at].split("\\.", 2), 500 - at * 60);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A dot in a name parts a field from its parent; what is left of the dots goes into one name. */
    private static void addField(PDDocument pdf, PDAcroForm form, String[] parts, float bottom) {
        PDNonTerminalField parent = new PDNonTerminalField(form);
        parent.setPartialName(parts[0]);
        PDTextField field = new PDTextField(form);
        field.getCOSObject().setString(COSName.T, parts[1]);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(100, bottom, 150, 40));
        widget.setPage(pdf.getPage(0));
        parent.setChildren(List.of(field));
        form.getFields().add(parent);
    }
}
