package io.stagesign.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.InMemoryClouds;
import io.stagesign.InMemorySalesforce;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.job.Next;
import io.stagesign.salesforce.FileUpload;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Move;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import io.stagesign.signing.Timeline;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ReceiptJobTests {
    private static final String RECEIPT = "a00000000000001AAA:receipt";

    @Autowired
    private ReceiptJob job;

    @Autowired
    private SigningRequests requests;

    @Autowired
    private Documents documents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    @Autowired
    private JdbcClient jdbc;

    private InMemorySalesforce salesforce;

    @BeforeEach
    void filed() {
        filed(TestData.filing("\"fileReceipt\": true"));
    }

    private void filed(String rule) {
        salesforce = clouds.salesforce();
        data.clear();
        data.sentWithSigners(rule);
        move(Status.SENT, Move.to(Status.COMPLETED, "Signed.").completed(Instant.now()));
        move(Status.COMPLETED, Move.to(Status.FILED, "Filed.").filed(Instant.now()));
        salesforce.faults.clear();
    }

    private void move(Status from, Move move) {
        SigningRequest claimed = requests.claim(TestData.KEY, Set.of(from)).orElseThrow();
        requests.move(claimed, move);
    }

    @Test
    void theReceiptIsFiledAfterWhatItNames() throws IOException {
        assertThat(asked()).isTrue();

        assertThat(job.run(TestData.KEY)).isEqualTo(Next.done());

        assertThat(salesforce.uploads).extracting(FileUpload::documentKey).containsExactly(RECEIPT);
        try (PDDocument pdf = Loader.loadPDF(salesforce.content(RECEIPT))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Receipt of a signing", "Contract.pdf");
        }
        Document receipt = receipt();
        assertThat(receipt.isFiled()).isTrue();
        assertThat(receipt.sha256()).isNotNull();
        assertThat(timeline.of(TestData.KEY))
                .extracting(Timeline.Event::sentence)
                .contains("The receipt is on the opportunity, too.");
        assertThat(data.request().version()).isGreaterThan(data.request().reportedVersion());
    }

    @Test
    void aSecondRunFilesNothing() {
        job.run(TestData.KEY);
        job.run(TestData.KEY);

        assertThat(salesforce.uploads).hasSize(1);
    }

    @Test
    void theReceiptDoesNotNameItself() {
        job.run(TestData.KEY);
        byte[] first = salesforce.content(RECEIPT);

        salesforce.uploads.clear();
        jdbc.sql("delete from signing_request_document where kind = 'Receipt'").update();
        job.run(TestData.KEY);

        assertThat(salesforce.content(RECEIPT)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"salesforce.signers", "salesforce.file", "salesforce.readBack"})
    void itIsFiledOnceWhateverFails(String call) {
        salesforce.faults.failAfter(call);

        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        job.run(TestData.KEY);

        assertThat(salesforce.uploads).extracting(FileUpload::documentKey).containsExactly(RECEIPT);
        assertThat(receipt().isFiled()).isTrue();
    }

    @Test
    void withoutTheRulesWishNothingIsFiled() {
        filed(TestData.RULE);

        assertThat(asked()).isFalse();
    }

    private Document receipt() {
        List<Document> receipts = documents.of(TestData.KEY).stream()
                .filter(document -> document.kind() == Document.Kind.RECEIPT)
                .toList();
        assertThat(receipts).hasSize(1);
        return receipts.get(0);
    }

    private boolean asked() {
        return jdbc.sql("select exists (select 1 from scheduled_tasks where task_name = 'receipt')")
                .query(Boolean.class)
                .single();
    }
}
