package io.stagesign.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stagesign.InMemoryClouds;
import io.stagesign.InMemorySalesforce;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.Failure;
import io.stagesign.job.Next;
import io.stagesign.salesforce.StatusReport;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ReportJobTests {
    @Autowired
    private ReportJob job;

    @Autowired
    private SigningRequests requests;

    @Autowired
    private Signers signers;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    private InMemorySalesforce salesforce;

    @BeforeEach
    void sent() {
        salesforce = clouds.salesforce();
        data.clear();
        data.sentWithSigners();
    }

    @Test
    void aReportTellsEverythingTheRepHasNotSeen() {
        job.run(TestData.KEY);

        StatusReport report = salesforce.lastReport();
        assertThat(report.status()).isEqualTo("Sent");
        assertThat(report.transactionId()).isEqualTo("transaction-1");
        assertThat(report.signers()).extracting(StatusReport.Signer::status).containsOnly("Invited");
        assertThat(report.signers())
                .extracting(StatusReport.Signer::email)
                .containsExactly("ann@example.com", "bob@example.com");
    }

    @Test
    void namesAndAddressesAreForgottenOnceTheyWereReported() {
        job.run(TestData.KEY);

        assertThat(signers.of(TestData.KEY)).extracting(Signer::name).containsOnlyNulls();
        assertThat(signers.of(TestData.KEY)).extracting(Signer::email).containsOnlyNulls();
    }

    @Test
    void namesAndAddressesAreKeptUntilTheyWereReported() {
        salesforce.faults.failBefore("salesforce.report");

        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);

        assertThat(signers.of(TestData.KEY)).extracting(Signer::name).doesNotContainNull();
    }

    @Test
    void whySomebodyDeclinedAndSinceWhenIsReportedOnceAndForgotten() {
        job.run(TestData.KEY);
        Signer ann = signers.of(TestData.KEY).get(0);
        Instant since = Instant.parse("2026-11-24T10:00:00Z");
        requests.note(TestData.KEY, Set.of(Status.SENT), "Declined.");
        signers.update(TestData.KEY, ann.at(Signer.State.DECLINED, null).because("Too dear."));
        signers.update(TestData.KEY, signers.of(TestData.KEY).get(1).at(Signer.State.SIGNED, since));

        job.run(TestData.KEY);

        assertThat(salesforce.lastReport().signers())
                .extracting(StatusReport.Signer::status, StatusReport.Signer::reason)
                .containsExactly(tuple("Declined", "Too dear."), tuple("Signed", null));
        assertThat(salesforce.lastReport().signers().get(0).since()).isAfter(since);
        assertThat(salesforce.lastReport().signers().get(1).since()).isEqualTo(since);
        assertThat(signers.of(TestData.KEY)).extracting(Signer::reason).containsOnlyNulls();
    }

    @Test
    void aStatusThatStaysKeepsItsMoment() {
        Signer before = signers.of(TestData.KEY).get(0);

        signers.update(TestData.KEY, before.at(before.state(), null));
        signers.update(TestData.KEY, before);

        assertThat(before.since()).isNotNull();
        assertThat(signers.of(TestData.KEY)).contains(before);
    }

    @Test
    void whatTheRepHasSeenIsNotWrittenAgain() {
        job.run(TestData.KEY);
        job.run(TestData.KEY);

        assertThat(salesforce.reports).hasSize(1);
    }

    @Test
    void aLaterChangeIsReportedWithoutTheSignersThatDidNotChange() {
        job.run(TestData.KEY);
        requests.explain(TestData.KEY, Set.of(Status.SENT), "OneSpan is away.");

        job.run(TestData.KEY);

        assertThat(salesforce.reports).hasSize(2);
        assertThat(salesforce.lastReport().reason()).isEqualTo("OneSpan is away.");
        assertThat(salesforce.lastReport().signers()).isEmpty();
    }

    @Test
    void aReasonIsCutWhereTheFieldEnds() {
        requests.explain(TestData.KEY, Set.of(Status.SENT), "x".repeat(5000));

        job.run(TestData.KEY);

        assertThat(salesforce.lastReport().reason()).hasSize(4000).endsWith("…");
    }

    @Test
    void aReportThatFailsIsTriedAgainAndChangesNothingElse() {
        Next next = job.failed(
                TestData.KEY, new Failure(Help.NEEDS_SOMEONE, "Restore the record.", 1, Duration.ofMinutes(1)));

        assertThat(next).isEqualTo(Next.after(Duration.ofMinutes(1)));
        assertThat(data.request().reason()).isEqualTo("Sent.");
    }

    @Test
    void aRequestThatTheOrgBelievesUntouchedIsReportedOnceMore() {
        job.run(TestData.KEY);

        requests.reportAgain(TestData.KEY, Status.REQUESTED);
        job.run(TestData.KEY);

        assertThat(salesforce.reports).hasSize(2);
        assertThat(salesforce.lastReport().signers()).hasSize(2);
    }
}
