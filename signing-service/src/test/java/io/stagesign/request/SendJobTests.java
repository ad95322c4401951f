package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.InMemoryClouds;
import io.stagesign.InMemoryOneSpan;
import io.stagesign.InMemorySalesforce;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestFiles;
import io.stagesign.TestStates;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.Failure;
import io.stagesign.job.Job;
import io.stagesign.job.Next;
import io.stagesign.onespan.ReadyTransaction.Signature.Tagged;
import io.stagesign.onespan.ReminderSchedule;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.Opportunity;
import io.stagesign.salesforce.RequestRow;
import io.stagesign.salesforce.SourceFile;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.LostClaim;
import io.stagesign.signing.SentWordings;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import io.stagesign.signing.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@ServiceTest
class SendJobTests {
    private static final String REMINDING =
            TestData.RULE.replace("\"subject\"", "\"reminders\": {\"firstAfter\": 3, \"thenEvery\": 7}, \"subject\"");

    @Autowired
    private SendJob job;

    @Autowired
    private StrayDraftsJob strayDrafts;

    @Autowired
    @Qualifier("cancelJob") private Job<RequestKey> cancelJob;

    @Autowired
    private SigningRequests requests;

    @Autowired
    private Signers signers;

    @Autowired
    private Documents documents;

    @Autowired
    private SentWordings wordings;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    private InMemoryOneSpan oneSpan;
    private InMemorySalesforce salesforce;

    @BeforeEach
    void requested() {
        oneSpan = clouds.oneSpan();
        salesforce = clouds.salesforce();
        data.clear();
        data.requested();
    }

    @Test
    void aRequestIsSentToEverySigner() {
        Next next = job.run(TestData.KEY);

        assertThat(next).isEqualTo(Next.done());
        SigningRequest sent = data.request();
        assertThat(sent.status()).isEqualTo(Status.SENT);
        assertThat(sent.transactionId()).isEqualTo(oneSpan.only().value());
        assertThat(sent.sentAt()).isNotNull();
        assertThat(sent.reason()).isEqualTo("Sent 2 documents to 2 signers.");
        assertThat(oneSpan.invitations).containsExactlyInAnyOrder(TestData.ANN.value(), TestData.BOB.value());
    }

    @Test
    void aWordFileIsSentOnceOneSpanHasMadeSignaturesOfItsTags() {
        taggedWordFile();

        job.run(TestData.KEY);

        assertThat(oneSpan.created.values().iterator().next().documents().get(0).signatures())
                .containsExactlyInAnyOrder(
                        new Tagged(TestData.ANN.value(), "Signer1", true),
                        new Tagged(TestData.BOB.value(), "Signer2", true));
        assertThat(oneSpan.invitations).hasSize(2);
    }

    @Test
    void nobodyIsInvitedToADocumentOfWhoseTagsOneSpanMadeNothing() {
        taggedWordFile();
        oneSpan.readsTags = false;

        for (int run = 0; run < 2; run++) {
            assertThatThrownBy(() -> job.run(TestData.KEY))
                    .isInstanceOfSatisfying(
                            RemoteFailure.class,
                            failure -> assertThat(failure.sentence())
                                    .startsWith("OneSpan Sign made no signature of a text tag in “Contract.docx”."
                                            + " Nobody was invited"));
        }

        assertThat(oneSpan.created).hasSize(1);
        assertThat(oneSpan.invitations).isEmpty();
    }

    private void taggedWordFile() {
        byte[] content = TestFiles.docx("{{esl:Signer1:Capture}}", "{{esl:Signer2:Capture}}");
        salesforce.put(TestData.CONTRACT, content);
        Opportunity opportunity = salesforce.opportunity(TestData.ORG, TestData.OPPORTUNITY);
        salesforce.put(new Opportunity(
                opportunity.id(),
                opportunity.name(),
                opportunity.owner(),
                opportunity.contactRoles(),
                List.of(new SourceFile(
                        SourceFile.Kind.CONTENT_VERSION,
                        TestData.CONTRACT,
                        null,
                        "Contract",
                        "docx",
                        content.length,
                        TestFiles.hash("MD5", content),
                        null,
                        Instant.parse("2026-11-20T08:00:00Z"))),
                opportunity.requests()));
    }

    @Test
    void remindersAreScheduledBeforeAnybodyIsInvited() {
        data.clear();
        data.requested(REMINDING);
        oneSpan.faults.failAfter("onespan.scheduleReminders");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        assertThat(oneSpan.invitations).isEmpty();

        job.run(TestData.KEY);

        assertThat(oneSpan.schedules).containsEntry(oneSpan.only(), new ReminderSchedule(3, 7, 3));
        assertThat(oneSpan.invitations).hasSize(2);
    }

    @Test
    void withoutRemindersInTheRuleTheAccountsOwnApply() {
        job.run(TestData.KEY);

        assertThat(oneSpan.schedules).isEmpty();
    }

    @Test
    void whatWentOutIsPinned() {
        job.run(TestData.KEY);

        assertThat(documents.of(TestData.KEY))
                .extracting(Document::kind)
                .containsExactly(Document.Kind.ORIGINAL, Document.Kind.ORIGINAL);
        assertThat(documents.of(TestData.KEY))
                .extracting(Document::contentVersionId)
                .contains(TestData.CONTRACT);
        assertThat(documents.of(TestData.KEY)).allMatch(document -> document.sha256() != null);
        assertThat(wordings.of(TestData.KEY)).containsOnlyKeys(TestData.CONTRACT.value(), TestData.ANNEX.value());
        assertThat(signers.of(TestData.KEY)).extracting(Signer::state).containsOnly(Signer.State.INVITED);
        assertThat(signers.of(TestData.KEY)).extracting(Signer::role).containsOnly("Decision Maker");
    }

    @Test
    void whatWasDecidedForTheRepStandsOnTheTimeline() {
        job.run(TestData.KEY);

        assertThat(timeline.of(TestData.KEY))
                .extracting(Timeline.Event::sentence)
                .anyMatch(sentence -> sentence.contains("default blocks on page"));
    }

    @Test
    void whatWasDecidedIsToldOnceHoweverOftenItIsTried() {
        oneSpan.faults.failBefore("onespan.createDraft");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);

        job.run(TestData.KEY);

        assertThat(timeline.of(TestData.KEY))
                .extracting(Timeline.Event::sentence)
                .doesNotHaveDuplicates();
    }

    @Test
    void aRequestThatIsHeldIsNotSentBeforeItsTime() {
        data.clear();
        data.held(Duration.ofMinutes(10));

        Next next = job.run(TestData.KEY);

        assertThat(((Next.After) next).pause()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(data.request().status()).isEqualTo(Status.REQUESTED);
        assertThat(salesforce.faults.calls()).isEmpty();
    }

    @Test
    void aRequestWhoseTimeHasComeIsSent() {
        data.clear();
        data.held(Duration.ofMinutes(-1));

        job.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.SENT);
    }

    @ParameterizedTest
    @CsvSource({"Cancelled,", "Requested,2026-11-24T10:00:00Z"})
    void aRequestThatWasTakenBackInTheOrgIsNotSent(String status, @Nullable Instant cancelRequestedAt) {
        salesforce.put(deal(List.of(new RequestRow(TestData.KEY.request(), status, cancelRequestedAt, "Wrong price"))));

        job.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);
        assertThat(data.request().reason())
                .isEqualTo("Cancelled before anything was sent: “Wrong price”. Nobody was invited.");
        assertThat(oneSpan.faults.calls()).isEmpty();
    }

    @Test
    void aRequestWhoseRecordIsGoneIsNotSent() {
        salesforce.put(deal(List.of()));

        job.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);
        assertThat(data.request().reason()).contains("deleted in Salesforce");
        assertThat(oneSpan.faults.calls()).isEmpty();
    }

    @Test
    void noMoreCallsThanNeededAreMade() {
        job.run(TestData.KEY);

        assertThat(salesforce.faults.calls())
                .containsExactly("salesforce.opportunity", "salesforce.download", "salesforce.download");
        assertThat(oneSpan.faults.calls()).containsExactly("onespan.createDraft", "onespan.send", "onespan.state");
    }

    @Test
    void aSecondRunDoesNothing() {
        job.run(TestData.KEY);
        job.run(TestData.KEY);

        assertThat(oneSpan.created).hasSize(1);
        assertThat(oneSpan.invitations).hasSize(2);
    }

    @Test
    void anOpportunityThatIsNotReadyIsRefusedWithEveryReason() {
        salesforce.put(new Opportunity(
                TestData.OPPORTUNITY, "Empty", TestData.OWNER, List.of(), List.of(), List.of(TestData.WAITING)));

        job.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.NOT_READY);
        assertThat(data.request().reason().lines()).hasSize(3);
        assertThat(oneSpan.created).isEmpty();
    }

    @Test
    void theReasonsAreInTheLanguageOfTheOwner() {
        Opportunity.Owner owner =
                new Opportunity.Owner(TestData.OWNER.id(), "Eva", "Engel", "eva@example.com", null, "nl_NL");
        salesforce.put(
                new Opportunity(TestData.OPPORTUNITY, "Empty", owner, List.of(), List.of(), List.of(TestData.WAITING)));

        job.run(TestData.KEY);

        assertThat(data.request().reason().lines())
                .containsExactly(
                        "Er is niets verstuurd. Breng dit in orde en zet de opportunity daarna opnieuw in de fase:",
                        "- Voeg het te ondertekenen document (pdf, doc, docx, odt, rtf en txt) toe aan de bestanden van de"
                                + " opportunity.",
                        "- Voeg de ondertekenaars toe aan de contactrollen van de opportunity.");
    }

    static Stream<String> calls() {
        return Stream.of(
                "salesforce.opportunity",
                "salesforce.download",
                "onespan.createDraft",
                "onespan.send",
                "onespan.state");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallThatFailsIsMadeAgainAndNobodyIsInvitedTwice(String call) {
        failBefore(call);

        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        job.run(TestData.KEY);

        assertSentOnce();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallWhoseOutcomeIsUnknownIsNotTakenForAFailure(String call) {
        failAfter(call);

        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        job.run(TestData.KEY);

        assertSentOnce();
    }

    @Test
    void failuresAtEveryCallOneAfterAnotherEndInOneInvitation() {
        calls().forEach(call -> {
            failAfter(call);
            assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        });

        job.run(TestData.KEY);

        assertSentOnce();
    }

    @ParameterizedTest
    @CsvSource({"onespan.createDraft,Cancelled,", "onespan.send,Requested,2026-11-24T10:00:00Z"})
    void aRequestThatWasTakenBackBeforeTheSecondTryIsNotSent(
            String lost, String status, @Nullable Instant cancelRequestedAt) {
        draftButNotSend(lost);
        salesforce.put(deal(List.of(new RequestRow(TestData.KEY.request(), status, cancelRequestedAt, "Wrong price"))));

        job.run(TestData.KEY);
        cancelJob.run(TestData.KEY);

        assertThat(oneSpan.invitations).isEmpty();
        assertThat(oneSpan.all()).isEmpty();
        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);
        assertThat(data.request().reason())
                .isEqualTo("Cancelled before anything was sent: “Wrong price”. Nobody was invited.");
    }

    @Test
    void aRequestWhoseRecordWasDeletedBeforeTheSecondTryIsNotSent() {
        draftButNotSend("onespan.send");
        salesforce.put(deal(List.of()));

        job.run(TestData.KEY);
        cancelJob.run(TestData.KEY);

        assertThat(oneSpan.invitations).isEmpty();
        assertThat(oneSpan.all()).isEmpty();
        assertThat(data.request().reason()).contains("its record was deleted in Salesforce");
    }

    @Test
    void whatWasSentBeforeItWasTakenBackIsNotTakenForUnsent() {
        oneSpan.faults.failAfter("onespan.send");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        salesforce.put(deal(List.of(new RequestRow(TestData.KEY.request(), "Cancelled", null, "Wrong price"))));

        job.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.SENT);
    }

    @Test
    void aRunThatWasOvertakenInvitesNobody() {
        SigningRequest old =
                requests.claim(TestData.KEY, EnumSet.allOf(Status.class)).orElseThrow();
        requests.claim(TestData.KEY, EnumSet.allOf(Status.class));

        assertThatThrownBy(() -> requests.keepTransaction(old, "late")).isInstanceOf(LostClaim.class);
        assertThatThrownBy(() -> requests.countDraftAttempt(old, "Pumps for Acme"))
                .isInstanceOf(LostClaim.class);
        assertThat(data.request().transactionId()).isNull();
    }

    @Test
    void aDraftThatTurnsUpLateIsDeleted() {
        oneSpan.faults.failAfter("onespan.createDraft");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        TransactionState hidden = oneSpan.all().get(0);
        oneSpan.change(hidden.id(), TestStates::trashed);
        job.run(TestData.KEY);
        oneSpan.change(hidden.id(), state -> hidden);

        strayDrafts.run(TestData.KEY);

        assertThat(oneSpan.all()).extracting(TransactionState::status).containsExactly(TransactionState.Status.SENT);
        assertThat(oneSpan.invitations).hasSize(2);
    }

    @Test
    void aDraftIsNotTakenForStrayWhileTheRequestIsPrepared() {
        oneSpan.faults.failAfter("onespan.createDraft");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);

        strayDrafts.run(TestData.KEY);

        assertThat(oneSpan.all()).hasSize(1);
    }

    @Test
    void aDraftThatSomebodyDeletesIsNotSent() {
        oneSpan.faults.failBefore("onespan.send");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        oneSpan.forget(oneSpan.only());

        job.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.CANCELLED);
        assertThat(oneSpan.created).hasSize(1);
    }

    @Test
    void theRepReadsWhyARequestWaits() {
        job.failed(TestData.KEY, failure(Help.NEEDS_SOMEONE, "Give the integration user access to files.", 1));

        assertThat(data.request().status()).isEqualTo(Status.REQUESTED);
        assertThat(data.request().reason()).startsWith("Give the integration user access to files.");
    }

    @Test
    void aShortHiccupIsNotTold() {
        long version = data.request().version();

        Next next = job.failed(TestData.KEY, failure(Help.TRY_AGAIN, "Busy.", 1));

        assertThat(next).isEqualTo(Next.after(Duration.ofSeconds(7)));
        assertThat(data.request().version()).isEqualTo(version);
    }

    @Test
    void aDefectEndsTheRequestWhileNobodyCanHaveBeenInvited() {
        oneSpan.faults.refuse("onespan.createDraft", Help.NEVER, "The program cannot do this.");
        salesforce.faults.refuse("salesforce.opportunity", Help.NEVER, "The program cannot do this.");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);

        Next next = job.failed(TestData.KEY, failure(Help.NEVER, "The program cannot do this.", 1));

        assertThat(next).isEqualTo(Next.done());
        assertThat(data.request().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aDefectDoesNotEndTheRequestOnceSomebodyMayHaveBeenInvited() {
        oneSpan.faults.refuse("onespan.state", Help.NEVER, "The program cannot do this.");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);

        Next next = job.failed(TestData.KEY, failure(Help.NEVER, "The program cannot do this.", 1));

        assertThat(next).isInstanceOf(Next.After.class);
        assertThat(data.request().status()).isEqualTo(Status.PREPARING);
    }

    /** The first try ends after the draft was made: nobody is invited yet, whatever our record knows of the draft. */
    private void draftButNotSend(String lost) {
        if (lost.equals("onespan.createDraft")) {
            oneSpan.faults.failAfter(lost);
        } else {
            oneSpan.faults.failBefore("onespan.send");
        }
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);
        assertThat(oneSpan.all()).extracting(TransactionState::status).containsExactly(TransactionState.Status.DRAFT);
    }

    private void assertSentOnce() {
        assertThat(data.request().status()).isEqualTo(Status.SENT);
        assertThat(oneSpan.all()).hasSize(1);
        assertThat(oneSpan.invitations).containsExactlyInAnyOrder(TestData.ANN.value(), TestData.BOB.value());
    }

    private void failBefore(String call) {
        oneSpan.faults.failBefore(call);
        salesforce.faults.failBefore(call);
    }

    private void failAfter(String call) {
        oneSpan.faults.failAfter(call);
        salesforce.faults.failAfter(call);
    }

    private static Failure failure(Help help, String sentence, int attempt) {
        return new Failure(help, sentence, attempt, Duration.ofSeconds(7));
    }

    private static Opportunity deal(List<RequestRow> requests) {
        return new Opportunity(TestData.OPPORTUNITY, "Pumps for Acme", TestData.OWNER, List.of(), List.of(), requests);
    }
}
