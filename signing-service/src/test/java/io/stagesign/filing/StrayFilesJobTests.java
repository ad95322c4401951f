package io.stagesign.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.InMemoryClouds;
import io.stagesign.InMemorySalesforce;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.job.Next;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.FiledFile;
import io.stagesign.salesforce.KeyedVersion;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.LostClaim;
import io.stagesign.signing.Status;
import io.stagesign.signing.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class StrayFilesJobTests {
    private static final String CONTRACT = TestData.SIGNED_KEY;
    private static final String EVIDENCE = TestData.EVIDENCE_KEY;
    private static final String SENTENCE =
            "Everyone has signed. 1 signed document and the evidence report are on the opportunity.";

    @Autowired
    private StrayFilesJob job;

    @Autowired
    private FileJob filing;

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

    @BeforeEach
    void completed() {
        completed(TestData.RULE);
    }

    private void completed(String rule) {
        salesforce = clouds.salesforce();
        data.clear();
        data.completed(rule);
    }

    @Test
    void whatARunPutsThereThatStoodStillIsRemovedAndWhatTheRecordNamesStays() {
        fileTwice();
        assertThat(keys()).containsExactlyInAnyOrder(CONTRACT, EVIDENCE, CONTRACT);

        job.run(TestData.KEY);

        assertThat(keys()).containsExactlyInAnyOrder(CONTRACT, EVIDENCE);
        assertThat(salesforce.present)
                .extracting(version -> version.file().contentVersionId())
                .containsExactlyInAnyOrderElementsOf(filedVersions());
        assertThat(timeline())
                .filteredOn(sentence -> sentence.startsWith("A late upload had put a signed file on the opportunity"))
                .hasSize(1);
        assertThat(data.request().reason()).isEqualTo(SENTENCE);
    }

    @Test
    void aRunThatWasOvertakenUploadsNothingMore() {
        fileTwice();

        // the first of its two files was on its way; the second was never uploaded
        assertThat(keys()).filteredOn(EVIDENCE::equals).hasSize(1);
    }

    @Test
    void afterARepeatedFilingItIsLookedAgainForAMonth() {
        fileTwice();
        assertThat(planned()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));

        assertThat(job.run(TestData.KEY)).isEqualTo(Next.after(Duration.ofMinutes(15)));
        filedAgo("1 hour");
        assertThat(job.run(TestData.KEY))
                .isInstanceOfSatisfying(
                        Next.After.class,
                        next -> assertThat(next.pause()).isBetween(Duration.ofHours(3), Duration.ofHours(4)));
        filedAgo("31 days");
        assertThat(job.run(TestData.KEY)).isEqualTo(Next.done());
    }

    @Test
    void afterAFilingThatSucceededAtOnceNobodyLooks() {
        filing.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.FILED);
        assertThat(planned()).isNegative();
    }

    @Test
    void whatIsNotOursStays() {
        fileTwice();
        for (UnaryOperator<KeyedVersion> change : List.<UnaryOperator<KeyedVersion>>of(
                stray -> with(stray, stray.documentKey() + "x", stray.file(), stray.createdBy()),
                stray -> with(stray, stray.documentKey(), withMd5(stray.file(), "0"), stray.createdBy()),
                stray -> with(stray, stray.documentKey(), stray.file(), new RecordId("005000000000001AAA")))) {
            List<KeyedVersion> before = List.copyOf(salesforce.present);
            salesforce.present.replaceAll(version -> isStray(version) ? change.apply(version) : version);
            List<KeyedVersion> changed = List.copyOf(salesforce.present);

            job.run(TestData.KEY);

            assertThat(salesforce.present).containsExactlyElementsOf(changed);
            salesforce.present.clear();
            salesforce.present.addAll(before);
        }
    }

    @Test
    void theOnlyFileThatIsLeftStays() {
        fileTwice();
        salesforce.present.removeIf(
                version -> filedVersions().contains(version.file().contentVersionId()));

        job.run(TestData.KEY);

        assertThat(keys()).containsExactly(CONTRACT);
    }

    @Test
    void aSecondFileThatIsInUseStaysAndTheRepIsTold() {
        fileTwice();
        salesforce.present.replaceAll(version -> isStray(version)
                ? new KeyedVersion(
                        version.documentKey(),
                        version.file(),
                        version.createdBy(),
                        true,
                        Set.of(TestData.OPPORTUNITY, new RecordId("001000000000001AAA")))
                : version);

        job.run(TestData.KEY);

        assertThat(keys()).hasSize(3);
        assertTwice();
    }

    @Test
    void whenTheOrgLetsNobodyDeleteTheRepIsToldAndToldAgainOnceItIsGone() {
        fileTwice();
        salesforce.deletable = false;
        job.run(TestData.KEY);
        assertTwice();

        salesforce.present.removeIf(this::isStray);
        job.run(TestData.KEY);

        assertThat(data.request().reason()).isEqualTo(SENTENCE);
    }

    @Test
    void aDeletionWhoseOutcomeIsUnknownIsRepeated() {
        fileTwice();
        salesforce.faults.failAfter("salesforce.deleteFile");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);

        job.run(TestData.KEY);

        assertThat(keys()).containsExactlyInAnyOrder(CONTRACT, EVIDENCE);
    }

    @Test
    void aVersionThatWasAddedTwiceStaysAndIsSaidOnce() {
        completed(TestData.filing("\"fileAs\": \"NewVersion\""));
        fileTwice();

        assertThat(job.run(TestData.KEY)).isEqualTo(Next.done());

        assertThat(keys()).filteredOn(CONTRACT::equals).hasSize(2);
        assertThat(salesforce.faults.calls("salesforce.deleteFile")).isZero();
        assertThat(timeline())
                .filteredOn(sentence -> sentence.startsWith("A late upload has added the same version"))
                .hasSize(1);
        assertThat(data.request().reason()).isEqualTo(SENTENCE);
    }

    /** One run stands still with its first upload on its way, another files everything, then the first goes on. */
    private void fileTwice() {
        salesforce.faults.standStillBefore("salesforce.file", () -> filing.run(TestData.KEY));
        assertThatThrownBy(() -> filing.run(TestData.KEY)).isInstanceOf(LostClaim.class);
        assertThat(data.request().status()).isEqualTo(Status.FILED);
    }

    private void assertTwice() {
        assertThat(data.request().reason())
                .isEqualTo("On the opportunity twice, with the same content: “Contract - signed.pdf”. StageSign cannot"
                        + " delete the second file: delete it yourself.");
    }

    private boolean isStray(KeyedVersion version) {
        return !filedVersions().contains(version.file().contentVersionId());
    }

    private List<RecordId> filedVersions() {
        List<RecordId> ids = new ArrayList<>();
        documents.of(TestData.KEY).stream()
                .filter(document -> document.kind() != Document.Kind.ORIGINAL)
                .forEach(document -> ids.add(document.contentVersionId()));
        return ids;
    }

    private List<String> keys() {
        return salesforce.present.stream().map(KeyedVersion::documentKey).toList();
    }

    private List<String> timeline() {
        return timeline.of(TestData.KEY).stream().map(Timeline.Event::sentence).toList();
    }

    /** Returns how long it is until the job runs; negative when it is not planned. */
    private Duration planned() {
        return jdbc.sql(
                        "select extract(epoch from execution_time - now()) from scheduled_tasks where task_name = :name")
                .param("name", StrayFilesJob.NAME)
                .query(Double.class)
                .optional()
                .map(seconds -> Duration.ofMillis((long) (seconds * 1_000)))
                .orElse(Duration.ofSeconds(-1));
    }

    private void filedAgo(String interval) {
        jdbc.sql("update signing_request set filed_at = now() - cast(:ago as interval)")
                .param("ago", interval)
                .update();
    }

    private static KeyedVersion with(KeyedVersion version, String key, FiledFile file, RecordId creator) {
        return new KeyedVersion(key, file, creator, version.alone(), version.places());
    }

    private static FiledFile withMd5(FiledFile file, String md5) {
        return new FiledFile(file.contentVersionId(), file.contentDocumentId(), file.size(), md5);
    }
}
