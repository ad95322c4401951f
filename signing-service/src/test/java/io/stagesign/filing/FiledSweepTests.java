package io.stagesign.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.InMemoryClouds;
import io.stagesign.InMemorySalesforce;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.job.Next;
import io.stagesign.org.RecordId;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Status;
import io.stagesign.signing.Timeline;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class FiledSweepTests {
    private static final String SIGNED = "Contract - signed.pdf";

    @Autowired
    private FiledSweep sweep;

    @Autowired
    private FileJob fileJob;

    @Autowired
    private Documents documents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    private InMemorySalesforce salesforce;
    private Set<RecordId> present;
    private RecordId signed;

    @BeforeEach
    void filed() {
        salesforce = clouds.salesforce();
        data.clear();
        data.completed(TestData.RULE);
        fileJob.run(TestData.KEY);
        assertThat(data.request().status()).isEqualTo(Status.FILED);
        present = new HashSet<>(documents.of(TestData.KEY).stream()
                .map(Document::contentDocumentId)
                .filter(Objects::nonNull)
                .toList());
        signed = Objects.requireNonNull(documents.of(TestData.KEY).stream()
                .filter(document -> document.title().equals(SIGNED))
                .findFirst()
                .orElseThrow()
                .contentDocumentId());
        salesforce.links.put(TestData.OPPORTUNITY, present);
        dayPasses();
    }

    @Test
    void filesThatAreThereChangeNothing() {
        String reason = data.request().reason();

        Next next = sweep.run(TestData.ORG);

        assertThat(data.request().reason()).isEqualTo(reason);
        assertThat(next).isEqualTo(Next.after(Duration.ofHours(1)));
    }

    @Test
    void aSignedFileThatIsGoneFromTheOpportunityIsReportedOnce() {
        present.remove(signed);

        sweep.run(TestData.ORG);
        dayPasses();
        sweep.run(TestData.ORG);

        assertThat(data.request().status()).isEqualTo(Status.FILED);
        assertThat(data.request().reason())
                .startsWith("Everyone has signed, but not on the opportunity any more: “Contract - signed.pdf”.")
                .doesNotContain("Evidence");
        assertThat(timeline.of(TestData.KEY))
                .filteredOn(event -> event.sentence().contains("not on the opportunity any more"))
                .hasSize(1);
    }

    @Test
    void aFileThatIsBackIsToldAsWell() {
        present.remove(signed);
        sweep.run(TestData.ORG);
        present.add(signed);
        dayPasses();

        sweep.run(TestData.ORG);

        assertThat(data.request().reason())
                .isEqualTo("Everyone has signed. The signed documents are on the opportunity again.");
    }

    @Test
    void anOpportunityThatIsGoneTookItsRequestWithIt() {
        String reason = data.request().reason();
        salesforce.links.clear();

        sweep.run(TestData.ORG);

        assertThat(data.request().reason()).isEqualTo(reason);
    }

    @Test
    void aRequestIsLookedAtOnceADayForAMonth() {
        sweep.run(TestData.ORG);
        sweep.run(TestData.ORG);
        assertThat(salesforce.faults.calls("salesforce.filesOn")).isEqualTo(1);

        jdbc.sql("update signing_request set filed_at = filed_at - interval '31 days'")
                .update();
        dayPasses();
        sweep.run(TestData.ORG);

        assertThat(salesforce.faults.calls("salesforce.filesOn")).isEqualTo(1);
    }

    private void dayPasses() {
        jdbc.sql("""
                        update signing_request set filed_at = filed_at - interval '25 hours',
                            files_checked_at = files_checked_at - interval '25 hours'""").update();
    }
}
