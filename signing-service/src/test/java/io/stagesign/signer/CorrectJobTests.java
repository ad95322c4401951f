package io.stagesign.signer;

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
import io.stagesign.salesforce.StatusReport;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.Timeline;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CorrectJobTests {
    private static final RequestKey KEY = TestData.KEY;
    private static final String PATH = "/signing-requests/" + KEY.request() + "/signers/" + TestData.ANN;

    @LocalServerPort
    private int port;

    @Autowired
    private CorrectJob job;

    @Autowired
    @Qualifier("syncJob") private Job<RequestKey> syncJob;

    @Autowired
    @Qualifier("reportJob") private Job<RequestKey> reportJob;

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
        reportJob.run(KEY);
        oneSpan.invitations.clear();
    }

    @Test
    void theSignerIsInvitedAtTheNewAddressAndTheOrgShowsIt() {
        ask("new@example.com");

        job.run(KEY);
        reportJob.run(KEY);

        assertThat(oneSpan.invitations).containsExactly("new@example.com");
        assertThat(clouds.salesforce().lastReport().signers())
                .extracting(StatusReport.Signer::contactId, StatusReport.Signer::email, StatusReport.Signer::status)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(TestData.ANN, "new@example.com", "Invited"));
        assertThat(timeline.of(KEY))
                .last()
                .extracting(Timeline.Event::sentence)
                .isEqualTo("Corrected the e-mail address of a signer, who is invited there.");
    }

    @Test
    void theAddressIsForgottenOnceTheOrgHasIt() {
        ask("new@example.com");

        job.run(KEY);
        reportJob.run(KEY);

        assertThat(signers.of(KEY)).extracting(Signer::email).containsOnlyNulls();
        assertThat(jdbc.sql("select count(*) from correction where email is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCorrectionOfUnknownOutcomeInvitesNobodyTwice() {
        ask("new@example.com");
        oneSpan.faults.failAfter("onespan.correct");
        assertThatThrownBy(() -> job.run(KEY)).isInstanceOf(RemoteFailure.class);

        job.run(KEY);

        assertThat(oneSpan.invitations).containsExactly("new@example.com");
        assertThat(timeline.of(KEY)).extracting(Timeline.Event::sentence).contains(Sentences.CORRECTED);
    }

    @Test
    void theLastOfSeveralCorrectionsCounts() {
        ask("first@example.com");
        ask("second@example.com");

        job.run(KEY);

        assertThat(oneSpan.invitations).containsExactly("second@example.com");
    }

    @Test
    void aCorrectionUnderWayCanBeTakenBack() {
        ask("new@example.com");
        ask("ann@example.com");

        job.run(KEY);

        assertThat(oneSpan.invitations).isEmpty();
    }

    @Test
    void anInvitationThatCameBackFromTheOldAddressIsOver() {
        bounce();
        syncJob.run(KEY);
        assertThat(ann().state()).isEqualTo(Signer.State.BOUNCED);
        ask("new@example.com");

        job.run(KEY);
        syncJob.run(KEY);

        assertThat(ann().state()).isEqualTo(Signer.State.INVITED);
        assertThat(data.request().reason()).doesNotContain("came back");
    }

    @Test
    void anInvitationThatComesBackFromTheNewAddressIsTold() {
        ask("new@example.com");
        job.run(KEY);
        jdbc.sql("update signing_request_signer set corrected_at = corrected_at - interval '1 minute'")
                .update();

        bounce();
        syncJob.run(KEY);

        assertThat(ann().state()).isEqualTo(Signer.State.BOUNCED);
    }

    @Test
    void aSignerWhoIsLockedOutIsLetInAgain() {
        oneSpan.change(transaction, state -> TestStates.locked(state, TestData.ANN, true));
        ask("new@example.com");

        job.run(KEY);

        assertThat(oneSpan.state(TestData.ORG, transaction).orElseThrow().signers())
                .noneMatch(TransactionState.Signer::locked);
        assertThat(ann().state()).isEqualTo(Signer.State.INVITED);
    }

    @Test
    void whoSignedMeanwhileIsNotInvitedAgain() {
        ask("new@example.com");
        oneSpan.change(transaction, state -> TestStates.signedBy(state, TestData.ANN));

        job.run(KEY);

        assertThat(oneSpan.invitations).isEmpty();
        assertThat(timeline.of(KEY)).last().extracting(Timeline.Event::sentence).isEqualTo(Sentences.TOO_LATE);
    }

    @Test
    void aRequestThatEndedMeanwhileIsLeftAlone() {
        ask("new@example.com");
        oneSpan.signAll(transaction);
        syncJob.run(KEY);

        job.run(KEY);

        assertThat(oneSpan.invitations).isEmpty();
        assertThat(timeline.of(KEY)).last().extracting(Timeline.Event::sentence).isEqualTo(Sentences.TOO_LATE);
    }

    @Test
    void aRefusalStandsOnTheRecordAndIsNotRepeated() {
        ask("bob@example.com");

        Next next = job.failed(KEY, new Failure(Help.NEEDS_SOMEONE, "OneSpan refused it.", 1, Duration.ofMinutes(1)));
        job.run(KEY);

        assertThat(next).isEqualTo(Next.done());
        assertThat(data.request().reason())
                .startsWith("The e-mail address of a signer was not corrected. OneSpan refused it.");
        assertThat(oneSpan.faults.calls("onespan.correct")).isZero();
    }

    @Test
    void anAccountThatIsAwayIsAskedAgain() {
        ask("new@example.com");

        Next next = job.failed(KEY, new Failure(Help.TRY_AGAIN, "It is away.", 1, Duration.ofSeconds(2)));
        job.run(KEY);

        assertThat(next).isEqualTo(Next.after(Duration.ofSeconds(2)));
        assertThat(oneSpan.invitations).hasSize(1);
    }

    private void ask(String email) {
        assertThat(api.patch(PATH, "{\"email\": \"" + email + "\"}").statusCode())
                .isEqualTo(202);
    }

    private Signer ann() {
        return signers.of(KEY).stream()
                .filter(signer -> signer.contactId().equals(TestData.ANN))
                .findFirst()
                .orElseThrow();
    }

    private void bounce() {
        jdbc.sql("""
                        insert into callback (org_id, request_id, transaction_id, name, caller, document_id, message,
                            created_date, received_at)
                        values (:org, :request, :transaction, 'EMAIL_BOUNCE', :caller, '', 'BOUNCE', '', now())""")
                .param("org", KEY.org().value())
                .param("request", KEY.request().value())
                .param("transaction", transaction.value())
                .param("caller", TestData.ANN.value())
                .update();
    }
}
