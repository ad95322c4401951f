package io.stagesign.filing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.stagesign.InMemoryClouds;
import io.stagesign.InMemoryOneSpan;
import io.stagesign.InMemorySalesforce;
import io.stagesign.SealedPdf;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestFiles;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.Failure;
import io.stagesign.job.Next;
import io.stagesign.org.RecordId;
import io.stagesign.paper.Wording;
import io.stagesign.salesforce.FileUpload;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.LostClaim;
import io.stagesign.signing.SentWordings;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import io.stagesign.signing.Verification;
import io.stagesign.signing.Verifications;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class FileJobTests {
    private static final String CONTRACT = TestData.SIGNED_KEY;
    private static final String ATTACHMENT = "a00000000000001AAA:attachment:aB3:0";
    private static final String EVIDENCE = TestData.EVIDENCE_KEY;

    @Autowired
    private FileJob job;

    @Autowired
    private FilingRecord record;

    @Autowired
    private SigningRequests requests;

    @Autowired
    private Documents documents;

    @Autowired
    private Verifications verifications;

    @Autowired
    private SentWordings wordings;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    private InMemoryOneSpan oneSpan;
    private InMemorySalesforce salesforce;

    @BeforeEach
    void completed() {
        completed(TestData.RULE);
    }

    private void completed(String rule) {
        oneSpan = clouds.oneSpan();
        salesforce = clouds.salesforce();
        data.clear();
        data.completed(rule);
    }

    @Test
    void whatWasSignedIsFiledAndReadBack() {
        assertThat(job.run(TestData.KEY)).isEqualTo(Next.done());

        assertFiledOnce();
        assertThat(data.request().filedAt()).isNotNull();
        assertThat(data.request().reason())
                .isEqualTo("Everyone has signed. 1 signed document and the evidence report are on the opportunity.");
        assertThat(documents.of(TestData.KEY))
                .allMatch(document -> document.contentVersionId() != null && document.sha256() != null);
    }

    @Test
    void whatSignersUploadedIsFiledBesideWhatTheySigned() {
        documents.add(TestData.KEY, List.of(attachment()));

        job.run(TestData.KEY);

        assertThat(salesforce.uploads)
                .extracting(FileUpload::documentKey)
                .containsExactly(CONTRACT, ATTACHMENT, EVIDENCE);
        assertThat(salesforce.uploads.get(1).title()).isEqualTo("Passport - Ann Archer");
        assertThat(salesforce.content(ATTACHMENT)).asString(UTF_8).isEqualTo("uploaded as aB3:0");
        assertThat(verifications.of(TestData.KEY)).hasSize(2);
        assertThat(data.request().reason())
                .isEqualTo("Everyone has signed. 1 signed document and the evidence report are on the opportunity."
                        + " 1 file that signers added is there, too.");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anAttachmentIsFiledOnceWhateverFails(String call) {
        documents.add(TestData.KEY, List.of(attachment()));
        oneSpan.faults.failAfter(call);
        salesforce.faults.failAfter(call);

        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        job.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.FILED);
        assertThat(salesforce.uploads)
                .extracting(FileUpload::documentKey)
                .containsExactlyInAnyOrder(CONTRACT, ATTACHMENT, EVIDENCE);
    }

    @Test
    void anAttachmentStaysAFileOfItsOwnWhereTheReportTravelsInside() {
        completed(TestData.filing("\"mergeEvidence\": true"));
        documents.add(TestData.KEY, List.of(attachment()));

        job.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.FILED);
        assertThat(salesforce.uploads).extracting(FileUpload::documentKey).containsExactly(CONTRACT, ATTACHMENT);
        assertThat(data.request().reason()).endsWith(" 1 file that signers added is there, too.");
    }

    private static Document attachment() {
        return Document.expected(ATTACHMENT, Document.Kind.ATTACHMENT, "Passport - Ann Archer.jpg", "aB3:0");
    }

    @Test
    void noMoreCallsThanNeededAreMade() {
        job.run(TestData.KEY);

        assertThat(oneSpan.faults.calls()).containsExactly("onespan.document", "onespan.evidenceSummary");
        assertThat(salesforce.faults.calls())
                .containsExactly("salesforce.file", "salesforce.file", "salesforce.readBack");
    }

    @Test
    void aSecondRunDoesNothing() {
        job.run(TestData.KEY);
        job.run(TestData.KEY);

        assertFiledOnce();
    }

    @Test
    void whatWasSignedBecomesAFileOfItsOwn() {
        job.run(TestData.KEY);

        assertThat(salesforce.uploads).extracting(FileUpload::replaces).containsOnlyNulls();
    }

    @Test
    void whatWasSignedBecomesANewVersionOfTheOriginalWhereTheRuleWantsThat() {
        completed(TestData.filing("\"fileAs\": \"NewVersion\""));

        job.run(TestData.KEY);

        RecordId original = new RecordId("069" + TestData.CONTRACT.value().substring(3));
        assertThat(salesforce.uploads)
                .extracting(FileUpload::documentKey, FileUpload::replaces)
                .containsExactly(tuple(CONTRACT, original), tuple(EVIDENCE, null));
        assertThat(documents.of(TestData.KEY))
                .filteredOn(document -> document.key().equals(CONTRACT))
                .extracting(Document::contentDocumentId)
                .containsExactly(original);
    }

    @Test
    void aClassicAttachmentHasNoVersionsSoItComesBackAsAFile() {
        completed(TestData.filing("\"fileAs\": \"NewVersion\""));
        documents.replaceOriginals(
                TestData.KEY,
                List.of(Document.original(
                        "original", "Contract.pdf", TestData.CONTRACT, null, "0".repeat(32), "0".repeat(64), 1)));

        job.run(TestData.KEY);

        assertFiledOnce();
        assertThat(salesforce.uploads).extracting(FileUpload::replaces).containsOnlyNulls();
    }

    @Test
    void aNewVersionWhoseOutcomeIsUnknownIsNotAddedAgain() {
        completed(TestData.filing("\"fileAs\": \"NewVersion\""));
        salesforce.faults.failAfter("salesforce.readBack");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);

        job.run(TestData.KEY);

        assertFiledOnce();
    }

    @Test
    void theEvidenceReportTravelsInsideTheDocumentWhereTheRuleWantsThat() throws IOException {
        completed(TestData.filing("\"mergeEvidence\": true"));

        job.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.FILED);
        assertThat(data.request().reason())
                .isEqualTo(
                        "Everyone has signed. 1 signed document, with the evidence report attached inside, is on the "
                                + "opportunity.");
        assertThat(salesforce.uploads).extracting(FileUpload::documentKey).containsExactly(CONTRACT);
        assertThat(attachments()).containsExactly("Evidence report.pdf");
        assertThat(documents.of(TestData.KEY)).noneMatch(document -> document.kind() == Document.Kind.EVIDENCE);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aMergedReportIsFiledOnceWhateverFails(String call) throws IOException {
        completed(TestData.filing("\"mergeEvidence\": true"));
        oneSpan.faults.failAfter(call);
        salesforce.faults.failAfter(call);

        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        job.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.FILED);
        assertThat(salesforce.uploads).extracting(FileUpload::documentKey).containsExactly(CONTRACT);
        assertThat(attachments()).hasSize(1);
    }

    @Test
    void aReportThatACertifiedDocumentCannotTakeIsAFileOfItsOwn() {
        completed(TestData.filing("\"mergeEvidence\": true"));
        oneSpan.documents = id -> SealedPdf.seal(certified());

        job.run(TestData.KEY);

        assertFiledOnce();
    }

    private List<String> attachments() throws IOException {
        try (PDDocument document = Loader.loadPDF(salesforce.content(CONTRACT))) {
            return List.copyOf(document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .keySet());
        }
    }

    private static byte[] certified() {
        try (PDDocument document = Loader.loadPDF(TestFiles.pdf("Certified"))) {
            document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, new COSDictionary());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatWasFoundInEachDocumentIsKept() {
        job.run(TestData.KEY);

        List<Verification> found = verifications.of(TestData.KEY);
        assertThat(found).extracting(Verification::documentKey).containsExactly(CONTRACT, EVIDENCE);
        assertThat(found).allMatch(Verification::passed);
        assertThat(found.get(0).findings().seals())
                .containsExactly(new Verification.Seal(
                        SealedPdf.SUBJECT, List.of(SealedPdf.ISSUER, SealedPdf.ISSUER), SealedPdf.AT, true, true));
        assertThat(found.get(0).sha256())
                .isEqualTo(documents.of(TestData.KEY).stream()
                        .filter(document -> document.key().equals(CONTRACT))
                        .map(Document::sha256)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aDocumentThatDoesNotPassHoldsEverythingBackAndIsTriedAgain() {
        oneSpan.documents = id -> TestFiles.pdf("signed " + id);

        RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> job.run(TestData.KEY));
        job.failed(TestData.KEY, failure(failure.help(), failure.sentence()));

        assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE);
        assertThat(salesforce.uploads).isEmpty();
        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
        assertThat(data.request().reason())
                .startsWith("“Contract - signed.pdf” is held back: it bears no digital signature. Nothing was filed")
                .doesNotContain("safe in OneSpan Sign");
        assertThat(verifications.of(TestData.KEY))
                .filteredOn(found -> !found.passed())
                .extracting(Verification::documentKey)
                .containsExactly(CONTRACT);

        oneSpan.documents = SealedPdf::of;
        job.run(TestData.KEY);

        assertFiledOnce();
        assertThat(verifications.of(TestData.KEY)).allMatch(Verification::passed);
    }

    @Test
    void wordsThatWereSentMustComeBackAndAreForgottenThen() {
        wordings.replace(TestData.KEY, Map.of(TestData.CONTRACT.value(), words("Price 100 EUR")));
        oneSpan.documents = id -> SealedPdf.of("Price 900 EUR");
        assertThatThrownBy(() -> job.run(TestData.KEY))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("it lacks 1 word that page 1 had when it was sent");
        assertThat(salesforce.uploads).isEmpty();

        oneSpan.documents = id -> SealedPdf.of("Price 100 EUR, signed");
        job.run(TestData.KEY);

        assertFiledOnce();
        assertThat(wordings.of(TestData.KEY)).isEmpty();
    }

    private static byte[] words(String text) {
        try (PDDocument document = Loader.loadPDF(TestFiles.pdf(text))) {
            return Wording.of(document).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> calls() {
        return Stream.of("onespan.document", "onespan.evidenceSummary", "salesforce.file", "salesforce.readBack");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallThatFailsIsMadeAgainAndNothingIsFiledTwice(String call) {
        oneSpan.faults.failBefore(call);
        salesforce.faults.failBefore(call);

        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        job.run(TestData.KEY);

        assertFiledOnce();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallWhoseOutcomeIsUnknownIsNotTakenForAFailure(String call) {
        oneSpan.faults.failAfter(call);
        salesforce.faults.failAfter(call);

        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        job.run(TestData.KEY);

        assertFiledOnce();
    }

    @Test
    void aLookThatFailsIsRepeatedBeforeAnythingIsUploadedAgain() {
        salesforce.faults.failAfter("salesforce.readBack");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        salesforce.faults.failBefore("salesforce.findFiled");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);

        job.run(TestData.KEY);

        assertFiledOnce();
    }

    @Test
    void aFileWithOtherContentIsNotTakenForOurs() {
        salesforce.faults.failAfter("salesforce.readBack");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        salesforce.spoil(CONTRACT);

        assertThatThrownBy(() -> job.run(TestData.KEY))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("has other content: delete that file");
        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aRunThatWasOvertakenUploadsNothing() {
        SigningRequest old =
                requests.claim(TestData.KEY, Set.of(Status.COMPLETED)).orElseThrow();
        requests.claim(TestData.KEY, Set.of(Status.COMPLETED));

        assertThatThrownBy(() -> record.aboutToUpload(old, List.of(), false)).isInstanceOf(LostClaim.class);
        assertThatThrownBy(() -> record.filed(old, List.of())).isInstanceOf(LostClaim.class);
    }

    @Test
    void theRepReadsWhyFilingWaitsAndThatTheDocumentsAreSafe() {
        job.failed(TestData.KEY, failure(Help.NEEDS_SOMEONE, "Free some file storage."));

        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
        assertThat(data.request().reason())
                .startsWith("Free some file storage.")
                .contains("safe in OneSpan Sign");
    }

    @Test
    void aDefectIsTold() {
        assertThat(job.failed(TestData.KEY, failure(Help.NEVER, "The program cannot do this.")))
                .isEqualTo(Next.done());

        assertThat(data.request().status()).isEqualTo(Status.FAILED);
    }

    private void assertFiledOnce() {
        assertThat(data.request().status()).isEqualTo(Status.FILED);
        assertThat(salesforce.uploads)
                .extracting(FileUpload::documentKey)
                .containsExactlyInAnyOrder(CONTRACT, EVIDENCE);
    }

    private static Failure failure(Help help, String sentence) {
        return new Failure(help, sentence, 1, Duration.ofMinutes(1));
    }
}
