package io.stagesign.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.InMemoryClouds;
import io.stagesign.InMemoryOneSpan;
import io.stagesign.InMemorySalesforce;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestFiles;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.Failure;
import io.stagesign.job.Next;
import io.stagesign.safekeeping.KeptDocuments;
import io.stagesign.signing.FailedRequests;
import io.stagesign.signing.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class KeepJobTests {
    private static final String CONTRACT = TestData.SIGNED_KEY;
    private static final String EVIDENCE = TestData.EVIDENCE_KEY;
    private static final String FULL = "This org has no file storage left.";

    @Autowired
    private KeepJob job;

    @Autowired
    private FileJob filing;

    @Autowired
    private KeptDocuments kept;

    @Autowired
    private FailedRequests failedRequests;

    @Autowired
    private JdbcClient jdbc;

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
    void whatWaitsForAPersonIsKeptWithinAnHourAndNobodyCanReadIt() {
        filingNeedsSomeone();
        assertThat(planned()).isBetween(Duration.ofMinutes(58), Duration.ofHours(1));

        assertThat(job.run(TestData.KEY)).isEqualTo(Next.done());

        assertThat(kept.of(TestData.KEY)).containsExactlyInAnyOrder(CONTRACT, EVIDENCE);
        assertThat(kept.totals().documents()).isEqualTo(2);
        assertThat(jdbc.sql("select content from kept_document_part")
                        .query(byte[].class)
                        .list())
                .hasSize(2)
                .noneMatch(content -> contains(content, "%PDF"))
                .noneMatch(content -> contains(content, "signed"));
        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void whatOneSpanHasDeletedIsFiledFromWhatIsKeptAndIsKeptNoLonger() {
        byte[] signed = oneSpan.documents.apply("068000000000001AAA");
        filingNeedsSomeone();
        job.run(TestData.KEY);
        purged();

        filing.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.FILED);
        assertThat(salesforce.content(CONTRACT)).isEqualTo(signed);
        assertThat(salesforce.content(EVIDENCE)).startsWith('%', 'P', 'D', 'F');
        assertThat(kept.totals().documents()).isZero();
        assertThat(jdbc.sql("select count(*) from kept_document_part")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatOneSpanHasDeletedAndNobodyKeptNeedsSomeone() {
        filingNeedsSomeone();
        purged();

        assertThatThrownBy(() -> filing.run(TestData.KEY)).hasMessageContaining("does not know");
    }

    @Test
    void aDeadLetterIsKeptAtOnceAndFiledWhenItIsTriedAgain() {
        filing.failed(TestData.KEY, new Failure(Help.NEVER, "The program cannot do this.", 8, Duration.ofMinutes(1)));
        assertThat(data.request().status()).isEqualTo(Status.FAILED);
        assertThat(planned()).isLessThan(Duration.ofSeconds(1));

        job.run(TestData.KEY);
        purged();
        failedRequests.reopen(TestData.KEY);
        filing.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.FILED);
    }

    @Test
    void theReportThatGoesIntoTheDocumentsIsKeptToo() {
        completed(TestData.filing("\"mergeEvidence\": true"));
        filingNeedsSomeone();
        job.run(TestData.KEY);
        purged();

        filing.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.FILED);
        assertThat(data.request().reason()).contains("with the evidence report attached inside");
    }

    @Test
    void whatIsKeptIsNotFetchedAgain() {
        filingNeedsSomeone();
        job.run(TestData.KEY);
        oneSpan.faults.clear();

        job.run(TestData.KEY);
        filing.run(TestData.KEY);

        assertThat(oneSpan.faults.calls()).isEmpty();
    }

    @Test
    void whatDoesNotPassItsCheckIsNotKept() {
        oneSpan.documents = id -> TestFiles.pdf("signed " + id);

        assertThat(job.run(TestData.KEY)).isEqualTo(Next.done());

        assertThat(kept.of(TestData.KEY)).isEmpty();
    }

    @Test
    void whatIsFiledMeanwhileIsNotKept() {
        oneSpan.faults.standStillBefore("onespan.evidenceSummary", () -> filing.run(TestData.KEY));

        job.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.FILED);
        assertThat(kept.of(TestData.KEY)).isEmpty();
    }

    @Test
    void nothingIsKeptOfWhatNobodyHasSigned() {
        data.clear();
        data.requested();

        job.run(TestData.KEY);

        assertThat(kept.of(TestData.KEY)).isEmpty();
        assertThat(oneSpan.faults.calls()).isEmpty();
    }

    private void filingNeedsSomeone() {
        salesforce.faults.refuse("salesforce.file", Help.NEEDS_SOMEONE, FULL);
        assertThatThrownBy(() -> filing.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        filing.failed(TestData.KEY, new Failure(Help.NEEDS_SOMEONE, FULL, 1, Duration.ofMinutes(1)));
    }

    /** OneSpan's retention has deleted the transaction. */
    private void purged() {
        RemoteFailure gone = new RemoteFailure(Help.NEEDS_SOMEONE, "OneSpan does not know this transaction.", null);
        oneSpan.documents = id -> {
            throw gone;
        };
        oneSpan.forget(oneSpan.only());
    }

    /** Returns how long it is until the job runs; an hour and more when it is not planned. */
    private Duration planned() {
        return jdbc.sql(
                        "select extract(epoch from execution_time - now()) from scheduled_tasks where task_name = :name")
                .param("name", KeepJob.NAME)
                .query(Double.class)
                .optional()
                .map(seconds -> Duration.ofMillis((long) (seconds * 1_000)))
                .orElse(Duration.ofDays(1));
    }

    private static boolean contains(byte[] content, String text) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(text);
    }
}
