package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stagesign.InMemoryClouds;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestStates;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.org.RecordId;
import io.stagesign.org.StageSignSettings;
import io.stagesign.salesforce.RequestedRow;
import io.stagesign.salesforce.StatusReport;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class RestoredSweepTests {
    @Autowired
    private Acceptance acceptance;

    @Autowired
    private RuleSettings rules;

    @Autowired
    private SendJob send;

    @Autowired
    private List<RequestJob> jobs;

    @Autowired
    private Signers signers;

    @Autowired
    private SigningRequests requests;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    @BeforeEach
    void underWayInTheOrgAndAtOneSpan() {
        data.clear();
        data.sentWithSigners();
        jdbc.sql("truncate signing_request cascade").update();
        clouds.salesforce()
                .underWay
                .add(new RequestedRow(TestData.KEY.request(), TestData.OPPORTUNITY, null, TestData.RULE));
    }

    @Test
    void whatIsUnderWayAndUnknownGoesOnWithItsOwnTransaction() {
        sweep(true).run(TestData.ORG);
        send.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.SENT);
        assertThat(data.request().transactionId())
                .isEqualTo(clouds.oneSpan().only().value());
        assertThat(data.request().reason()).isEqualTo("Sent 2 documents to 2 signers.");
        assertThat(clouds.oneSpan().invitations).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void itsSignersAreWhoTheyWereAndGoOnFromThere() {
        RecordId ann = TestData.ANN;
        clouds.salesforce().reports.add(reported("Decision Maker", 2));
        clouds.oneSpan().change(clouds.oneSpan().only(), state -> TestStates.signedBy(state, TestData.BOB));

        sweep(true).run(TestData.ORG);
        send.run(TestData.KEY);
        run("sync");
        run("report");

        assertThat(signers.of(TestData.KEY))
                .extracting(Signer::contactId, Signer::role, Signer::order, Signer::state)
                .containsExactly(
                        tuple(TestData.BOB, null, 1, Signer.State.SIGNED),
                        tuple(ann, "Decision Maker", 2, Signer.State.INVITED));
        assertThat(signers.isInvitedAt(TestData.KEY, ann, "ann@example.com")).isTrue();
        assertThat(signers.isInvitedAt(TestData.KEY, ann, "other@example.com")).isFalse();
        assertThat(clouds.salesforce().lastReport().signers())
                .extracting(StatusReport.Signer::contactId, StatusReport.Signer::status)
                .containsExactlyInAnyOrder(tuple(ann, "Invited"), tuple(TestData.BOB, "Signed"));
    }

    @Test
    void whoWasReportedToNobodySignsInTurnWhereTheRuleSaysSo() {
        clouds.salesforce().underWay.clear();
        String sequential = TestData.RULE.replace("Parallel", "Sequential");
        clouds.salesforce()
                .underWay
                .add(new RequestedRow(TestData.KEY.request(), TestData.OPPORTUNITY, null, sequential));

        sweep(true).run(TestData.ORG);
        send.run(TestData.KEY);

        assertThat(signers.of(TestData.KEY))
                .extracting(Signer::order, Signer::state)
                .containsExactly(tuple(1, Signer.State.INVITED), tuple(2, Signer.State.WAITING));
    }

    @Test
    void signersThatTheOrgDoesNotTellAreAskedForAgain() {
        clouds.salesforce().faults.failBefore("salesforce.signers");
        sweep(true).run(TestData.ORG);
        assertThatThrownBy(() -> send.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);

        send.run(TestData.KEY);

        assertThat(signers.of(TestData.KEY)).hasSize(2);
        assertThat(data.request().status()).isEqualTo(Status.SENT);
    }

    /** What the org had been told of one signer before the database was lost. */
    private static StatusReport reported(String role, int order) {
        StatusReport.Signer signer = new StatusReport.Signer(
                TestData.ANN, "Ann Archer", "ann@example.com", role, order, "Invited", null, null, null);
        return new StatusReport(
                TestData.KEY.request(),
                "Sent",
                "Sent.",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(signer),
                List.of());
    }

    @Test
    void whatIsKnownIsLeftAlone() {
        sweep(true).run(TestData.ORG);
        long version = data.request().version();

        sweep(true).run(TestData.ORG);

        assertThat(data.request().version()).isEqualTo(version);
    }

    @Test
    void withoutARestoredDatabaseTheOrgIsNotAsked() {
        assertThat(sweep(false).run(TestData.ORG)).isEqualTo(Next.done());

        assertThat(requests.find(TestData.KEY)).isEmpty();
        assertThat(clouds.salesforce().faults.calls("salesforce.underWay")).isZero();
    }

    private void run(String name) {
        jobs.stream().filter(job -> job.name().equals(name)).forEach(job -> job.run(TestData.KEY));
    }

    private RestoredSweep sweep(boolean restored) {
        StageSignSettings settings =
                new StageSignSettings(URI.create("http://localhost"), Path.of("unused"), restored, Map.of());
        return new RestoredSweep(clouds.salesforce(), acceptance, rules, settings);
    }
}
