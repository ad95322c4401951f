package io.stagesign.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.InMemoryClouds;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestFiles;
import io.stagesign.TestStates;
import io.stagesign.job.RequestJob;
import io.stagesign.salesforce.FileUpload;
import io.stagesign.signing.Status;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clouds have gone on; the database is put back to where it was before. */
@ServiceTest
class RestoredBackupTests {
    @Autowired
    private RestoredBackup restored;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    @Autowired
    private List<RequestJob> jobs;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        data.clear();
        clouds.salesforce().put(TestData.CONTRACT, TestFiles.pdf("contract"));
        clouds.salesforce().put(TestData.ANNEX, TestFiles.pdf("annex"));
    }

    @Test
    void whatWasSentSinceIsNotSentAgain() {
        data.requested();
        run("send");
        forget("update signing_request set status = 'Requested', transaction_id = null, draft_attempts = 0");

        restored.doubtAll();
        run("send");

        assertThat(data.request().status()).isEqualTo(Status.SENT);
        assertThat(clouds.oneSpan().invitations).hasSize(2).doesNotHaveDuplicates();
        assertThat(clouds.oneSpan().created).hasSize(1);
    }

    @Test
    void whatWasSentAndPutIntoTheTrashSinceIsNotSentAgain() {
        data.requested();
        run("send");
        clouds.oneSpan().change(clouds.oneSpan().only(), TestStates::trashed);
        forget("update signing_request set status = 'Requested', transaction_id = null, draft_attempts = 0");

        restored.doubtAll();
        run("send");

        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);
        assertThat(clouds.oneSpan().created).hasSize(1);
    }

    @Test
    void whatWasFiledSinceIsNotFiledAgain() {
        data.sentWithSigners();
        clouds.oneSpan().signAll(clouds.oneSpan().only());
        run("sync");
        run("file");
        forget("update signing_request set status = 'Sent'");
        forget("delete from signing_request_document where kind <> 'Original'");

        restored.doubtAll();
        run("sync");
        run("file");

        assertThat(data.request().status()).isEqualTo(Status.FILED);
        assertThat(clouds.salesforce().uploads)
                .hasSize(3)
                .extracting(FileUpload::documentKey)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatTheDatabaseKnowsToBeFiledStaysAsItIs() {
        data.sentWithSigners();
        clouds.oneSpan().signAll(clouds.oneSpan().only());
        run("sync");
        run("file");
        long epoch = data.request().epoch();

        restored.doubtAll();

        assertThat(data.request().epoch()).isEqualTo(epoch);
    }

    private void run(String name) {
        jobs.stream().filter(job -> job.name().equals(name)).forEach(job -> job.run(TestData.KEY));
    }

    private void forget(String sql) {
        jdbc.sql(sql).update();
    }
}
