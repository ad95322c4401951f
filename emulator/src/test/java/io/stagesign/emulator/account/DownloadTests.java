package io.stagesign.emulator.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.silanis.esl.sdk.DocumentType;
import com.silanis.esl.sdk.PackageId;
import com.silanis.esl.sdk.Placeholder;
import com.silanis.esl.sdk.builder.DocumentBuilder;
import com.silanis.esl.sdk.builder.FieldBuilder;
import com.silanis.esl.sdk.builder.PackageBuilder;
import com.silanis.esl.sdk.builder.SignatureBuilder;
import com.silanis.esl.sdk.builder.SignerBuilder;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DownloadTests {
    private static final SdkAccount ACCOUNT = new SdkAccount();

    @AfterAll
    static void stop() {
        ACCOUNT.close();
    }

    @Test
    void anUnsignedDocumentIsTheUploadByteByByte() {
        byte[] upload = SignersPdf.of("Only page");
        PackageId id = ACCOUNT.send(oneDocument("Ann", upload).build());

        assertThat(download(id)).isEqualTo(upload);
        assertThat(ACCOUNT.client().downloadOriginalDocument(id, "doc")).isEqualTo(upload);
    }

    @Test
    void aPartlySignedDocumentShowsWhoSignedAndIsNotSealed() throws Exception {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Partly").build());

        ACCOUNT.sign(id, "ann");

        byte[] pdf = ACCOUNT.client().downloadDocument(id, "contract");
        assertThat(SignedPdf.text(pdf))
                .contains("Ann Lee", "Signed by ann@example.com on 20")
                .doesNotContain("Bob Ray");
        assertThat(SignedPdf.signatures(pdf)).isEmpty();
    }

    @Test
    void aCompletedDocumentIsSealedWithASignatureThatVerifies() throws Exception {
        PackageId id = completed();

        byte[] pdf = ACCOUNT.client().downloadDocument(id, "contract");

        assertThat(SignedPdf.text(pdf)).contains("Page two", "Ann Lee", "Bob Ray");
        assertThat(SignedPdf.verify(pdf).getSubjectX500Principal().getName())
                .contains("OneSpan Sign account (emulated)");
        assertThat(SignedPdf.signatures(pdf))
                .singleElement()
                .satisfies(signature -> assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached"));
        assertThat(ACCOUNT.client().downloadDocument(id, "contract")).isEqualTo(pdf);
        SignedPdf.verify(ACCOUNT.client().downloadDocument(id, "order"));
    }

    @Test
    void theEvidenceSummaryNamesDocumentsWithTheirDigestsSignersAndWhatTheyDid() throws Exception {
        PackageId id = completed();
        byte[] contract = ACCOUNT.client().downloadDocument(id, "contract");

        byte[] evidence = ACCOUNT.client().downloadEvidenceSummary(id);

        String text = SignedPdf.text(evidence);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contract));
        assertThat(text)
                .contains(id.getId(), "COMPLETED", digest, "Recipient: Ann Lee", "bob@example.com")
                .contains("Accept: Electronic Disclosures and Signatures Consent", "Confirm: Contract");
        assertThat(ACCOUNT.client().downloadEvidenceSummary(id)).isEqualTo(evidence);
    }

    @Test
    void theZipHasEveryDocument() throws Exception {
        byte[] zip = ACCOUNT.client().downloadZippedDocuments(completed());

        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .containsExactly("Electronic Disclosures and Signatures Consent.pdf", "Contract.pdf", "Order Form.pdf");
    }

    @Test
    void theAuditTrailIsReadThroughTheSdk() {
        PackageId id = completed();

        assertThat(ACCOUNT.client().getAuditService().getAudit(id))
                .extracting(event -> event.getType() + " " + event.getUser())
                .contains("Accept Ann Lee", "Confirm Bob Ray");
    }

    @Test
    void namesInOtherScriptsAreWrittenOrShownAsBoxes() {
        String text = signedText("Žofie Ελένη Юлия");
        String unknown = signedText("山田");

        assertThat(text).contains("Žofie Ελένη Юлия Lee");
        assertThat(unknown).contains("\u25A1\u25A1 Lee");
    }

    @Test
    void boundAndFilledInFieldsAreWritten() {
        PackageId id = ACCOUNT.send(PackageBuilder.newPackageNamed("Fields")
                .withSigner(SignerBuilder.newSignerWithEmail("ann@example.com")
                        .withFirstName("Ann")
                        .withLastName("Lee")
                        .withCompany("Acme")
                        .withTitle("Director")
                        .withCustomId("ann"))
                .withDocument(DocumentBuilder.newDocumentWithName("Doc")
                        .withId("doc")
                        .fromStream(SdkAccount.stream("Form"), DocumentType.PDF)
                        .withSignature(SignatureBuilder.signatureFor(new Placeholder("ann"))
                                .onPage(0)
                                .atPosition(72, 400)
                                .withField(FieldBuilder.signerTitle().onPage(0).atPosition(300, 400))
                                .withField(
                                        FieldBuilder.signerCompany().onPage(0).atPosition(300, 450))
                                .withField(FieldBuilder.textField()
                                        .onPage(0)
                                        .atPosition(72, 500)
                                        .withValue("PO 4711"))))
                .build());

        ACCOUNT.sign(id, "ann");

        assertThat(SignedPdf.text(download(id))).contains("Director", "Acme", "PO 4711");
    }

    private static String signedText(String firstName) {
        PackageId id =
                ACCOUNT.send(oneDocument(firstName, SignersPdf.of("Names")).build());
        ACCOUNT.sign(id, "ann");
        return SignedPdf.text(download(id));
    }

    private static byte[] download(PackageId id) {
        return ACCOUNT.client().downloadDocument(id, "doc");
    }

    private static PackageId completed() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Done").build());
        ACCOUNT.sign(id, "ann");
        ACCOUNT.sign(id, "bob");
        return id;
    }

    private static PackageBuilder oneDocument(String firstName, byte[] pdf) {
        return PackageBuilder.newPackageNamed("One document")
                .withSigner(SignerBuilder.newSignerWithEmail("ann@example.com")
                        .withFirstName(firstName)
                        .withLastName("Lee")
                        .withCustomId("ann"))
                .withDocument(DocumentBuilder.newDocumentWithName("Doc")
                        .withId("doc")
                        .fromStream(new ByteArrayInputStream(pdf), DocumentType.PDF)
                        .withSignature(SignatureBuilder.signatureFor(new Placeholder("ann"))
                                .onPage(0)
                                .atPosition(72, 600)));
    }
}
