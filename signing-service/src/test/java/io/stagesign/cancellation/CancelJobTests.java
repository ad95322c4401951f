package io.stagesign.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.InMemoryClouds;
import io.stagesign.InMemoryOneSpan;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestStates;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.Failure;
import io.stagesign.job.Job;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.RequestRow;
import io.stagesign.salesforce.StatusReport;
import io.stagesign.signing.LostClaim;
import io.stagesign.signing.Move;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import io.stagesign.signing.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CancelJobTests {
    private static final RequestKey KEY = TestData.KEY;

    @Autowired
    private CancelJob job;

    @Autowired
    private CancelSweep sweep;

    @Autowired
    private CancellationRecord record;

    @Autowired
    private Cancellations cancellations;

    @Autowired
    @Qualifier("sendJob") private Job<RequestKey> sendJob;

    @Autowired
    @Qualifier("syncJob") private Job<RequestKey> syncJob;

    @Autowired
    private SigningRequests requests;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    private InMemoryOneSpan oneSpan;

    @BeforeEach
    void empty() {
        oneSpan = clouds.oneSpan();
        data.clear();
    }

    @Test
    void aSentRequestIsTrashedAndReportedWithTheReason() {
        TransactionId transaction = data.sentWithSigners();
        record.ask(KEY, "Wrong price");

        job.run(KEY);

        assertThat(oneSpan.state(TestData.ORG, transaction)).get().matches(TransactionState::trashed);
        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);
        assertThat(data.request().reason()).isEqualTo("Cancelled: “Wrong price”. Nobody can sign any more.");
        assertThat(cancellations.isAsked(KEY)).isFalse();
        assertThat(timeline.of(KEY))
                .extracting(Timeline.Event::sentence)
                .contains("Cancellation was asked for: “Wrong price”.");
    }

    @Test
    void aRequestThatWaitsIsCancelledAndNeverSent() {
        data.requested();
        record.ask(KEY, "Wrong price");

        sendJob.run(KEY);
        job.run(KEY);
        sendJob.run(KEY);

        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);
        assertThat(oneSpan.faults.calls()).isEmpty();
    }

    @Test
    void aDraftThatWasNotSentIsDeleted() {
        TransactionId draft = drafted();
        record.ask(KEY, "Wrong price");

        job.run(KEY);

        assertThat(oneSpan.state(TestData.ORG, draft)).isEmpty();
        assertThat(data.request().reason()).contains("before anything was sent", "Nobody was invited");
    }

    @Test
    void aSendThatIsUnderWayInvitesNobodyOnceTheRequestIsCancelled() {
        TransactionId draft = drafted();
        SigningRequest held = requests.claim(KEY, Set.of(Status.PREPARING)).orElseThrow();
        requests.hold(held);
        record.ask(KEY, "Wrong price");

        job.run(KEY);

        assertThatThrownBy(() -> oneSpan.send(TestData.ORG, draft)).isInstanceOf(RemoteFailure.class);
        assertThatThrownBy(() -> requests.move(held, Move.to(Status.SENT, "Sent.")))
                .isInstanceOf(LostClaim.class);
        assertThat(oneSpan.invitations).isEmpty();
    }

    @Test
    void aSendThatWonIsTakenBackAtOneSpan() {
        TransactionId draft = drafted();
        record.ask(KEY, "Wrong price");
        oneSpan.send(TestData.ORG, draft);

        job.run(KEY);

        assertThat(oneSpan.state(TestData.ORG, draft)).get().matches(TransactionState::trashed);
        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED,COMPLETED", "DECLINED,DECLINED"})
    void whatEndedBeforeItWasTakenBackStaysAsItEnded(TransactionState.Status there, Status here) {
        TransactionId transaction = data.sentWithSigners();
        oneSpan.change(transaction, state -> TestStates.with(state, there));
        record.ask(KEY, "Wrong price");

        job.run(KEY);
        syncJob.run(KEY);

        assertThat(oneSpan.state(TestData.ORG, transaction)).get().matches(state -> !state.trashed());
        assertThat(data.request().status()).isEqualTo(here);
        assertThat(timeline.of(KEY))
                .extracting(Timeline.Event::sentence)
                .anyMatch(sentence -> sentence.contains("came too late"));
    }

    @ParameterizedTest
    @CsvSource({"onespan.trash", "onespan.state"})
    void aCallThatIsLostIsRepeated(String operation) {
        data.sentWithSigners();
        record.ask(KEY, "Wrong price");
        oneSpan.faults.failAfter(operation);
        assertThatThrownBy(() -> job.run(KEY)).isInstanceOf(RemoteFailure.class);

        job.run(KEY);

        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void aRunThatStoppedInTheTrashOfACompletedTransactionTakesItOut() {
        TransactionId transaction = data.sentWithSigners();
        oneSpan.signAll(transaction);
        record.ask(KEY, "Wrong price");
        syncJob.run(KEY);
        oneSpan.trash(TestData.ORG, transaction);

        job.run(KEY);

        assertThat(oneSpan.state(TestData.ORG, transaction)).get().matches(state -> !state.trashed());
        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
        assertThat(cancellations.isAsked(KEY)).isFalse();
    }

    @Test
    void aTrashThatASyncSawFirstIsToldWithTheReasonAtOnce() {
        TransactionId transaction = data.sentWithSigners();
        record.ask(KEY, "Wrong price");
        oneSpan.trash(TestData.ORG, transaction);

        syncJob.run(KEY);

        assertThat(data.request().reason()).isEqualTo("Cancelled: “Wrong price”. Nobody can sign any more.");
        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void aCancellationThatASyncFinishedIsSettled() {
        TransactionId transaction = data.sentWithSigners();
        record.ask(KEY, "Wrong price");
        oneSpan.trash(TestData.ORG, transaction);
        syncJob.run(KEY);

        job.run(KEY);

        assertThat(data.request().reason()).contains("Wrong price");
        assertThat(cancellations.isAsked(KEY)).isFalse();
    }

    @Test
    void theRepReadsWhyACancellationWaits() {
        data.sentWithSigners();
        record.ask(KEY, "Wrong price");

        job.failed(KEY, new Failure(Help.NEEDS_SOMEONE, "Renew the API key.", 1, Duration.ofMinutes(1)));

        assertThat(data.request().reason()).startsWith("Renew the API key. The request is being cancelled");
    }

    @Test
    void aCancellationWhoseCallNeverCameIsPickedUpFromTheRecord() {
        data.sentWithSigners();
        clouds.salesforce().cancelled.add(new RequestRow(KEY.request(), "Sent", Instant.now(), "Wrong price"));

        sweep.run(TestData.ORG);

        assertThat(cancellations.isAsked(KEY)).isTrue();
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'cancel'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCancellationThatWasSettledIsNotPickedUpAgain() {
        data.sentWithSigners();
        record.ask(KEY, "Wrong price");
        Instant asked = Instant.now();
        job.run(KEY);
        SigningRequest cancelled =
                requests.claim(KEY, EnumSet.of(Status.CANCELLED)).orElseThrow();
        requests.move(cancelled, Move.to(Status.SENT, "Restored by hand."));
        clouds.salesforce().cancelled.add(new RequestRow(KEY.request(), "Sent", asked, "Wrong price"));

        sweep.run(TestData.ORG);

        assertThat(cancellations.isAsked(KEY)).isFalse();
    }

    @Test
    void aRequestThatNeverReachedUsIsCancelledOnItsRecord() {
        RecordId other = new RecordId("a00000000000009AAA");
        clouds.salesforce().cancelled.add(new RequestRow(other, "Requested", Instant.now(), null));

        sweep.run(TestData.ORG);

        assertThat(clouds.salesforce().reports)
                .extracting(StatusReport::request, StatusReport::status)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(other, "Cancelled"));
    }

    private TransactionId drafted() {
        TransactionId transaction = data.draftWithSigners();
        assertThat(data.request().status()).isEqualTo(Status.PREPARING);
        return transaction;
    }
}
