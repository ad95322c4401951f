package io.stagesign.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.InMemoryClouds;
import io.stagesign.SealedPdf;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestFiles;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.RequestJob;
import io.stagesign.org.RecordId;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Move;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import io.stagesign.signing.Verification;
import io.stagesign.signing.Verifications;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ReceiptControllerTests {
    private static final String SIGNED = TestData.KEY.request() + ":" + TestData.CONTRACT;

    @LocalServerPort
    private int port;

    @Autowired
    private SigningRequests requests;

    @Autowired
    private Documents documents;

    @Autowired
    private Verifications verifications;

    @Autowired
    private List<RequestJob> jobs;

    @Autowired
    private InMemoryClouds clouds;

    @Autowired
    private TestData data;

    @BeforeEach
    void sent() {
        data.clear();
        data.sentWithSigners();
    }

    @Test
    void aReceiptNamesDocumentsSignersAndMoments() throws Exception {
        filed();

        JsonNode receipt = JsonMapper.shared().readTree(get().body());

        assertThat(receipt.path("format").asString()).isEqualTo("stagesign-receipt-1");
        assertThat(receipt.path("signingRequestId").asString())
                .isEqualTo(TestData.KEY.request().value());
        assertThat(receipt.path("opportunityName").asString()).isEqualTo("Pumps for Acme");
        assertThat(receipt.path("completedAt").asString()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(receipt.path("signers").findValuesAsString("contactId"))
                .containsExactly(TestData.ANN.value(), TestData.BOB.value());
        assertThat(receipt.path("documents").findValuesAsString("kind"))
                .containsExactly("Original", "Original", "Signed");
        JsonNode signed = receipt.path("documents").get(2);
        assertThat(signed.path("sha256").asString()).isEqualTo("b".repeat(64));
        assertThat(signed.path("receivedSha256").asString()).isEqualTo("c".repeat(64));
        assertThat(signed.path("seals").get(0).path("subject").asString()).isEqualTo(SealedPdf.SUBJECT);
    }

    @Test
    void itsDigestIsOverEverythingElse() throws Exception {
        filed();

        String body = get().body();

        String digest = JsonMapper.shared().readTree(body).path("digest").asString();
        String rest = body.replace(",\"digest\":\"" + digest + "\"", "");
        assertThat(digest).isEqualTo(TestFiles.hash("SHA-256", rest.getBytes(StandardCharsets.UTF_8)));
        assertThat(get().body()).isEqualTo(body);
    }

    @Test
    void forPeopleItIsOnePageWithTheJsonAttached() throws Exception {
        filed();

        HttpResponse<byte[]> answer = get("/receipt.pdf", BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Receipt of a signing", "Pumps for Acme", "Größe №1.pdf", "b".repeat(64), "c".repeat(64))
                    .contains(SealedPdf.SUBJECT, TestData.ANN.value());
            byte[] attached = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().values().stream()
                    .findFirst()
                    .orElseThrow()
                    .getEmbeddedFile()
                    .toByteArray();
            assertThat(new String(attached, StandardCharsets.UTF_8)).isEqualTo(get().body());
        }
    }

    @Test
    void thereIsNoneBeforeTheFilesAreThere() throws Exception {
        HttpResponse<String> answer = get();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:stagesign:problem:not-filed");
    }

    @Test
    void aRequestThatIsNotKnownHasNone() throws Exception {
        data.clear();

        assertThat(get().statusCode()).isEqualTo(404);
    }

    @Test
    void namesAndAddressesAreReadFromTheOrg() throws Exception {
        report();
        filed();

        JsonNode signer =
                JsonMapper.shared().readTree(get().body()).path("signers").get(0);

        assertThat(signer.path("name").asString()).isEqualTo("A Name");
        assertThat(signer.path("email").asString()).isEqualTo("ann@example.com");
        try (PDDocument pdf =
                Loader.loadPDF(get("/receipt.pdf", BodyHandlers.ofByteArray()).body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("A Name, ann@example.com, Decision Maker");
        }
    }

    @Test
    void theServiceItselfHasForgottenThem() throws Exception {
        report();
        filed();
        clouds.salesforce().reports.clear();

        JsonNode signer =
                JsonMapper.shared().readTree(get().body()).path("signers").get(0);

        assertThat(signer.path("contactId").asString()).isEqualTo(TestData.ANN.value());
        assertThat(signer.has("name")).isFalse();
        assertThat(signer.has("email")).isFalse();
    }

    @Test
    void anOrgThatDoesNotAnswerIsSaid() throws Exception {
        filed();
        clouds.salesforce().faults.refuse("salesforce.signers", Help.TRY_AGAIN, "Salesforce does not answer.");

        HttpResponse<String> answer = get();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Salesforce does not answer.");
    }

    private void report() {
        jobs.stream()
                .filter(job -> job.name().equals("report"))
                .findFirst()
                .orElseThrow()
                .run(TestData.KEY);
    }

    private void filed() {
        SigningRequest sent = requests.claim(TestData.KEY, Set.of(Status.SENT)).orElseThrow();
        Instant at = Instant.parse("2026-11-24T10:00:00Z");
        SigningRequest completed =
                requests.move(sent, Move.to(Status.COMPLETED, "Signed.").completed(at));
        Document expected = Document.expected(SIGNED, Document.Kind.SIGNED, "Größe №1.pdf", TestData.CONTRACT.value());
        documents.add(TestData.KEY, List.of(expected));
        Document downloaded = expected.downloaded("a".repeat(32), "b".repeat(64), 3);
        documents.countUploadAttempt(TestData.KEY, downloaded);
        documents.filed(
                TestData.KEY,
                downloaded.filedAs(new RecordId("068000000000009AAA"), new RecordId("069000000000009AAA")));
        Verification.Seal seal = new Verification.Seal(SealedPdf.SUBJECT, List.of(), SealedPdf.AT, true, true);
        verifications.keep(
                TestData.KEY,
                new Verification(
                        SIGNED, at, "c".repeat(64), new Verification.Findings(1, List.of(seal), List.of(), List.of())));
        requests.move(completed, Move.to(Status.FILED, "Filed.").filed(at));
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        return get("/receipt", BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port + "/api/v1/signing-requests/" + TestData.KEY.request() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer secret")
                .build();
        return HttpClient.newHttpClient().send(request, handler);
    }
}
