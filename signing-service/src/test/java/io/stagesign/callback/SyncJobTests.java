package io.stagesign.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stagesign.InMemoryClouds;
import io.stagesign.InMemoryOneSpan;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestStates;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.Failure;
import io.stagesign.job.Next;
import io.stagesign.onespan.OneSpan.CallbackRegistration;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.Status;
import io.stagesign.signing.Timeline;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SyncJobTests {
    private static final RequestKey KEY = TestData.KEY;

    @Autowired
    private SyncJob job;

    @Autowired
    private CallbackRegistrationJob registration;

    @Autowired
    private CallbacksHealthIndicator health;

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private Signers signers;

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

    private InMemoryOneSpan oneSpan;
    private TransactionId transaction;

    @BeforeEach
    void sent() {
        oneSpan = clouds.oneSpan();
        data.clear();
        transaction = data.sentWithSigners();
    }

    @Test
    void aFreshTransactionIsLookedAtAgainWithinMinutes() {
        assertThat(job.run(KEY)).isEqualTo(Next.after(Duration.ofMinutes(2)));

        assertThat(data.request().status()).isEqualTo(Status.SENT);
        assertThat(data.request().syncedAt()).isNotNull();
    }

    @Test
    void whatHasNotChangedIsNotReportedAgain() {
        job.run(KEY);
        long version = data.request().version();

        job.run(KEY);

        assertThat(data.request().version()).isEqualTo(version);
    }

    @Test
    void aSignatureShowsOnItsSigner() {
        oneSpan.change(transaction, state -> TestStates.signedBy(state, TestData.ANN));

        job.run(KEY);

        assertThat(signers.of(KEY))
                .extracting(Signer::state)
                .containsExactly(Signer.State.SIGNED, Signer.State.INVITED);
        assertThat(data.request().reason()).isEqualTo("1 of 2 signers signed.");
    }

    @Test
    void aCompletedTransactionLeavesWhatIsToBeFiled() {
        oneSpan.signAll(transaction);

        assertThat(job.run(KEY)).isEqualTo(Next.done());

        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
        assertThat(data.request().completedAt()).isNotNull();
        assertThat(documents.of(KEY))
                .filteredOn(document -> document.kind() != Document.Kind.ORIGINAL)
                .extracting(Document::title)
                .containsExactlyInAnyOrder("Contract - signed.pdf", "Annex - signed.pdf", "Evidence report.pdf");
    }

    @Test
    void whatSignersUploadedIsToBeFiledUnderWhatItIsAndWhose() {
        oneSpan.signAll(transaction);
        oneSpan.change(
                transaction,
                state -> TestStates.uploaded(
                        state,
                        new TransactionState.Attachment("aB3:0", TestData.ANN.value(), "Copy of passport", "IMG_1.JPG"),
                        new TransactionState.Attachment("aB3:1", TestData.ANN.value(), "Copy of passport", "IMG_2.JPG"),
                        new TransactionState.Attachment("cD4", "unknown", "Register", "")));

        job.run(KEY);

        assertThat(documents.of(KEY))
                .filteredOn(document -> document.kind() == Document.Kind.ATTACHMENT)
                .extracting(Document::key, Document::title)
                .containsExactly(
                        tuple("a00000000000001AAA:attachment:aB3:0", "Copy of passport - Ann Archer.jpg"),
                        tuple("a00000000000001AAA:attachment:aB3:1", "Copy of passport - Ann Archer (2).jpg"),
                        tuple("a00000000000001AAA:attachment:cD4", "Register.bin"));
    }

    @Test
    void whatIsFiledIsNamedAsTheRuleWants() {
        data.clear();
        transaction = data.sentWithSigners(TestData.filing(
                "\"signedFileName\": \"{opportunity} {title}\", \"evidenceFileName\": \"Evidence {opportunity}\""));
        oneSpan.signAll(transaction);

        job.run(KEY);

        assertThat(documents.of(KEY))
                .filteredOn(document -> document.kind() != Document.Kind.ORIGINAL)
                .extracting(Document::title)
                .containsExactlyInAnyOrder(
                        "Pumps for Acme Contract.pdf", "Pumps for Acme Annex.pdf", "Evidence Pumps for Acme.pdf");
    }

    @ParameterizedTest
    @CsvSource({"DECLINED,DECLINED", "OPTED_OUT,DECLINED", "EXPIRED,EXPIRED", "ARCHIVED,COMPLETED"})
    void theRecordFollowsTheTransaction(TransactionState.Status there, Status here) {
        oneSpan.change(transaction, state -> TestStates.with(state, there));

        job.run(KEY);

        assertThat(data.request().status()).isEqualTo(here);
        assertThat(timeline.of(KEY)).last().extracting(Timeline.Event::status).isEqualTo(here);
    }

    @Test
    void whoDeclinedIsNoted() {
        String email = oneSpan.all().get(0).signers().get(0).email();
        oneSpan.change(transaction, state -> TestStates.declinedBy(state, email, "Too expensive."));

        job.run(KEY);

        assertThat(signers.of(KEY)).extracting(Signer::state).containsOnlyOnce(Signer.State.DECLINED);
        assertThat(signers.of(KEY)).extracting(Signer::reason).contains("Too expensive.");
        assertThat(data.request().reason()).contains("Too expensive.");
    }

    @Test
    void whoeverDeclinedAtASharedAddressIsNotGuessed() {
        String email = oneSpan.all().get(0).signers().get(0).email();
        RecordId second = new RecordId(oneSpan.all().get(0).signers().get(1).id());
        oneSpan.change(
                transaction,
                state -> TestStates.declinedBy(TestStates.withAddress(state, second, email), email, "Too expensive."));

        job.run(KEY);

        assertThat(signers.of(KEY)).extracting(Signer::state).doesNotContain(Signer.State.DECLINED);
    }

    @Test
    void aTrashedTransactionIsCancelledUntilItIsRestored() {
        TransactionState before = oneSpan.all().get(0);
        oneSpan.change(transaction, TestStates::trashed);
        job.run(KEY);
        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);

        oneSpan.change(transaction, state -> before);
        job.run(KEY);

        assertThat(data.request().status()).isEqualTo(Status.SENT);
    }

    @Test
    void aDeletedTransactionIsCancelled() {
        oneSpan.forget(transaction);

        job.run(KEY);

        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void aTransactionThatIsEditedStaysSentAndSaysSo() {
        oneSpan.change(transaction, state -> TestStates.with(state, TransactionState.Status.DRAFT));

        job.run(KEY);

        assertThat(data.request().status()).isEqualTo(Status.SENT);
        assertThat(data.request().reason()).contains("edits the transaction");
    }

    @Test
    void aStatusThatIsNewerThanThisProgramChangesNothing() {
        oneSpan.change(transaction, state -> TestStates.with(state, TransactionState.Status.UNKNOWN));

        assertThat(job.run(KEY)).isInstanceOf(Next.After.class);
        assertThat(data.request().status()).isEqualTo(Status.SENT);
    }

    @Test
    void aCompletionThatOneSpanDoesNotShowYetIsLookedForAgainAtOnce() {
        callbacks.store(TestData.ORG, new Callback("PACKAGE_COMPLETE", transaction, "", "", "", ""));

        Next next = job.run(KEY);

        assertThat(((Next.After) next).pause()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void anInvitationThatCameBackShowsOnItsSigner() {
        callbacks.store(
                TestData.ORG, new Callback("EMAIL_BOUNCE", transaction, TestData.BOB.value(), "", "BOUNCE", ""));

        job.run(KEY);

        assertThat(signers.of(KEY))
                .extracting(Signer::state)
                .containsExactly(Signer.State.INVITED, Signer.State.BOUNCED);
        assertThat(data.request().reason())
                .isEqualTo(
                        "Sent. Nobody has signed yet. The invitation to “bob@example.com” came back: correct that address.");
    }

    @Test
    void anInvitationOfASuccessorThatCameBackNamesTheSuccessorsAddress() {
        passedOnToCy();
        callbacks.store(TestData.ORG, bounce("successor", "1"));

        job.run(KEY);

        assertThat(signers.of(KEY).get(0))
                .extracting(Signer::email, Signer::state)
                .containsExactly("cy@example.com", Signer.State.BOUNCED);
        assertThat(data.request().reason())
                .endsWith(" The invitation to “cy@example.com” came back: correct that address.");
    }

    /** The word of it may come before anybody has looked who signs now. */
    @Test
    void theReturnOfASuccessorsMailIsSeenTogetherWithTheSuccessor() {
        callbacks.store(TestData.ORG, bounce("successor", "1"));
        passedOnToCy();

        job.run(KEY);

        assertThat(signers.of(KEY).get(0))
                .extracting(Signer::name, Signer::state)
                .containsExactly("Cy Clark", Signer.State.BOUNCED);
    }

    @Test
    void whatCameBackFromTheOneBeforeIsNotTheSuccessors() {
        callbacks.store(TestData.ORG, bounce(TestData.ANN.value(), "1"));
        passedOnToCy();
        callbacks.store(TestData.ORG, bounce(TestData.ANN.value(), "2"));

        job.run(KEY);

        assertThat(signers.of(KEY).get(0))
                .extracting(Signer::name, Signer::state)
                .containsExactly("Cy Clark", Signer.State.INVITED);
    }

    private void passedOnToCy() {
        oneSpan.change(transaction, state -> TestStates.passedOn(state, TestData.ANN, "Cy Clark", "cy@example.com"));
        job.run(KEY);
    }

    private Callback bounce(String caller, String at) {
        return new Callback("EMAIL_BOUNCE", transaction, caller, "", "BOUNCE", at);
    }

    @Test
    void aCallLostAndRepeatedEndsTheSame() {
        oneSpan.signAll(transaction);
        oneSpan.faults.failAfter("onespan.state");
        assertThatThrownBy(() -> job.run(KEY)).isInstanceOf(RemoteFailure.class);

        job.run(KEY);
        job.run(KEY);

        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
        assertThat(documents.of(KEY))
                .filteredOn(document -> document.kind() == Document.Kind.EVIDENCE)
                .hasSize(1);
    }

    @Test
    void aCallbackDuringPreparationIsKeptUntilTheRequestIsSent() {
        data.clear();
        data.preparing();

        assertThat(job.run(KEY)).isInstanceOf(Next.After.class);
    }

    @Test
    void aRequestThatIsOverIsNotLookedAt() {
        oneSpan.signAll(transaction);
        job.run(KEY);
        long calls = oneSpan.faults.calls("onespan.state");

        assertThat(job.run(KEY)).isEqualTo(Next.done());

        assertThat(oneSpan.faults.calls("onespan.state")).isEqualTo(calls);
    }

    @Test
    void theRepReadsThatOneSpanCannotBeAsked() {
        job.failed(KEY, new Failure(Help.NEEDS_SOMEONE, "Renew the API key.", 1, Duration.ofMinutes(1)));

        assertThat(data.request().reason()).startsWith("Renew the API key. The invitations are out");
    }

    @Test
    void anAccountIsAskedToCallUs() {
        registration.run(TestData.ORG);

        assertThat(oneSpan.callbacks)
                .containsExactly(URI.create("http://localhost:8080/callbacks/onespan/demo-callback-path-3f9c"));
        assertThat(health.health().getDetails()).containsEntry("demo", "REGISTERED");
    }

    @Test
    void anAccountThatCallsSomebodyElseShowsInHealth() {
        oneSpan.registration = CallbackRegistration.TAKEN;

        registration.run(TestData.ORG);

        Health told = health.health();
        assertThat(told.getStatus().getCode()).isEqualTo("UP");
        assertThat(told.getDetails()).containsEntry("demo", "TAKEN");
    }

    @Test
    void whoSignsInPlaceOfAnotherIsShownAndTold() {
        oneSpan.change(transaction, state -> TestStates.passedOn(state, TestData.ANN, "Cy Clark", "cy@example.com"));

        job.run(KEY);

        assertThat(signers.of(KEY).get(0))
                .extracting(Signer::name, Signer::email, Signer::state)
                .containsExactly("Cy Clark", "cy@example.com", Signer.State.INVITED);
        assertThat(told("passed on"))
                .containsExactly("“Cy Clark” signs in the place of somebody else: the documents were passed on.");
    }

    @Test
    void whoSignsInPlaceOfAnotherIsToldOnce() {
        oneSpan.change(transaction, state -> TestStates.passedOn(state, TestData.ANN, "Cy Clark", "cy@example.com"));
        job.run(KEY);
        signers.forgetPersons(KEY, Long.MAX_VALUE);

        job.run(KEY);

        assertThat(told("passed on")).hasSize(1);
    }

    @Test
    void whoWasInvitedIsNobodyElseHoweverTheAddressIsWritten() {
        oneSpan.change(transaction, state -> TestStates.withAddress(state, TestData.ANN, "Ann@Example.com"));

        job.run(KEY);

        assertThat(told("passed on")).isEmpty();
    }

    @Test
    void anAddressThatIsBeingCorrectedIsNobodyElses() {
        jdbc.sql("""
                        insert into correction (org_id, request_id, contact_id, email, asked_at)
                        values (:org, :request, :contact, 'new@example.com', now())""")
                .param("org", KEY.org().value())
                .param("request", KEY.request().value())
                .param("contact", TestData.ANN.value())
                .update();
        oneSpan.change(transaction, state -> TestStates.withAddress(state, TestData.ANN, "new@example.com"));

        job.run(KEY);

        assertThat(told("passed on")).isEmpty();
    }

    private List<String> told(String words) {
        return timeline.of(KEY).stream()
                .map(Timeline.Event::sentence)
                .filter(sentence -> sentence.contains(words))
                .toList();
    }
}
