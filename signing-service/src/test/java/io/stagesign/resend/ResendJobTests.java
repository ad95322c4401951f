package io.stagesign.resend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.Api;
import io.stagesign.InMemoryClouds;
import io.stagesign.InMemoryOneSpan;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestStates;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.Failure;
import io.stagesign.job.Job;
import io.stagesign.job.Next;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.Status;
import io.stagesign.signing.Timeline;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ResendJobTests {
    private static final RequestKey KEY = TestData.KEY;
    private static final String PATH = "/signing-requests/" + KEY.request() + "/resend";
    private static final String FORTNIGHT = "{\"expiresAfterDays\": 14}";
    private static final Instant LONG_AGO = Instant.parse("2026-11-01T00:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private ResendJob job;

    @Autowired
    @Qualifier("syncJob") private Job<RequestKey> syncJob;

    @Autowired
    @Qualifier("cancelJob") private Job<RequestKey> cancelJob;

    @Autowired
    private Signers signers;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    private InMemoryOneSpan oneSpan;
    private TransactionId transaction;
    private Api api;

    @BeforeEach
    void sent() {
        api = new Api(port);
        oneSpan = clouds.oneSpan();
        data.clear();
        transaction = data.sentWithSigners();
        oneSpan.invitations.clear();
    }

    @Test
    void anExpiredRequestIsSentAgainToThoseWhoHaveNotSigned() {
        oneSpan.change(transaction, state -> TestStates.signedBy(state, TestData.ANN));
        expire();

        HttpResponse<String> answer = api.post(PATH, FORTNIGHT);
        job.run(KEY);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"signingRequestId\":\"a00000000000001AAA\",\"status\":\"Expired\"}");
        assertThat(oneSpan.invitations).containsExactly(TestData.BOB.value());
        assertThat(data.request().status()).isEqualTo(Status.SENT);
        assertThat(data.request().expiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(13)), Instant.now().plus(Duration.ofDays(15)));
        assertThat(data.request().reason()).startsWith("Sent again to those who have not signed. It expires on ");
        assertThat(signers.of(KEY)).extracting(Signer::state).contains(Signer.State.INVITED);
        assertThat(timeline.of(KEY))
                .extracting(Timeline.Event::sentence)
                .anyMatch(sentence -> sentence.startsWith("Sent again"));
    }

    @Test
    void aRequestThatIsSentAgainNeedNotExpire() {
        expire();

        api.post(PATH, "{\"expiresAfterDays\": null}");
        job.run(KEY);

        assertThat(oneSpan.state(TestData.ORG, transaction).orElseThrow().expiresAt())
                .isNull();
        assertThat(data.request().expiresAt()).isNull();
        assertThat(data.request().reason()).endsWith("It does not expire.");
    }

    @Test
    void aRequestThatIsOutIsExtendedWithoutAMail() {
        api.post(PATH, FORTNIGHT);
        job.run(KEY);

        assertThat(oneSpan.invitations).isEmpty();
        assertThat(oneSpan.faults.calls("onespan.send")).isZero();
        assertThat(data.request().expiresAt())
                .isEqualTo(
                        oneSpan.state(TestData.ORG, transaction).orElseThrow().expiresAt())
                .isNotNull();
        assertThat(data.request().reason()).isEqualTo("Sent.");
        assertThat(timeline.of(KEY))
                .last()
                .extracting(Timeline.Event::sentence)
                .asString()
                .startsWith("The time to sign was changed. It expires on ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onespan.expireAt", "onespan.send"})
    void aCallOfUnknownOutcomeInvitesNobodyTwice(String operation) {
        expire();
        api.post(PATH, FORTNIGHT);
        oneSpan.faults.failAfter(operation);
        assertThatThrownBy(() -> job.run(KEY)).isInstanceOf(RemoteFailure.class);

        job.run(KEY);

        assertThat(oneSpan.invitations).containsExactlyInAnyOrder(TestData.ANN.value(), TestData.BOB.value());
        assertThat(data.request().status()).isEqualTo(Status.SENT);
    }

    @Test
    void aRepetitionInvitesNobodyTwice() {
        expire();
        api.post(PATH, FORTNIGHT);
        job.run(KEY);
        int said = timeline.of(KEY).size();

        HttpResponse<String> again = api.post(PATH, FORTNIGHT);
        job.run(KEY);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).contains("\"status\":\"Sent\"");
        assertThat(oneSpan.invitations).hasSize(2);
        assertThat(timeline.of(KEY)).hasSize(said);
    }

    @Test
    void anExpiryThatNoCallbackToldIsSeen() {
        oneSpan.change(
                transaction,
                state -> TestStates.with(TestStates.expiring(state, LONG_AGO), TransactionState.Status.EXPIRED));

        api.post(PATH, FORTNIGHT);
        job.run(KEY);

        assertThat(oneSpan.invitations).hasSize(2);
        assertThat(data.request().status()).isEqualTo(Status.SENT);
    }

    @Test
    void whatEndedMeanwhileIsNotSentAgain() {
        expire();
        api.post(PATH, FORTNIGHT);
        oneSpan.change(transaction, state -> TestStates.with(state, TransactionState.Status.DECLINED));

        job.run(KEY);
        syncJob.run(KEY);

        assertThat(oneSpan.invitations).isEmpty();
        assertThat(data.request().status()).isEqualTo(Status.DECLINED);
        assertThat(timeline.of(KEY)).extracting(Timeline.Event::sentence).contains(Sentences.TOO_LATE);
    }

    @Test
    void whatIsBeingCancelledIsNotSentAgain() {
        expire();
        api.post(PATH, FORTNIGHT);
        api.post("/signing-requests/" + KEY.request() + "/cancellation", "{\"reason\": \"Wrong price\"}");

        job.run(KEY);
        cancelJob.run(KEY);

        assertThat(oneSpan.invitations).isEmpty();
        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Requested", "Preparing", "NotReady", "Completed", "Filed", "Declined", "Cancelled", "Failed"})
    void whatIsNeitherOutNorExpiredIsRefused(String status) {
        jdbc.sql("update signing_request set status = :status")
                .param("status", status)
                .update();

        HttpResponse<String> answer = api.post(PATH, FORTNIGHT);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:stagesign:problem:not-resendable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3651", "1.5", "\"soon\""})
    void anExpiryThatIsNoneIsRefused(String days) {
        assertThat(api.post(PATH, "{\"expiresAfterDays\": " + days + "}").body())
                .contains("\"field\":\"expiresAfterDays\"");
    }

    @Test
    void anUnknownRequestIsToldAsSuch() {
        assertThat(api.post("/signing-requests/a00000000000009AAA/resend", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRefusalStandsOnTheRecordAndIsNotRepeated() {
        expire();
        api.post(PATH, FORTNIGHT);

        Next next = job.failed(KEY, new Failure(Help.NEEDS_SOMEONE, "Renew the key.", 1, Duration.ofMinutes(1)));
        job.run(KEY);

        assertThat(next).isEqualTo(Next.done());
        assertThat(data.request().reason())
                .isEqualTo("It was not sent again. Renew the key. Send it again once that is put right.");
        assertThat(oneSpan.invitations).isEmpty();
    }

    private void expire() {
        oneSpan.change(
                transaction,
                state -> TestStates.with(TestStates.expiring(state, LONG_AGO), TransactionState.Status.EXPIRED));
        syncJob.run(KEY);
        assertThat(data.request().status()).isEqualTo(Status.EXPIRED);
    }
}
