package io.stagesign.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stagesign.TestData;
import io.stagesign.TestFiles;
import io.stagesign.emulator.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The main job over real HTTP on all three programs. */
class SigningFlowTests {
    private static final String FERRIES = "Brightwater Ferries";

    @RegisterExtension
    private static final ThreePrograms PROGRAMS = new ThreePrograms();

    private final DemoClouds clouds = PROGRAMS.clouds();
    private final DemoRep rep = PROGRAMS.rep();
    private final ConfigurableApplicationContext service = PROGRAMS.service();

    @Test
    void aStageChangeEndsWithTheSignedFilesOnTheOpportunity() {
        String opportunity = sent();

        rep.everybodySigns(transaction(opportunity));

        assertFiledOnce(opportunity);
        assertThat(rep.signers(requestId(opportunity))).containsOnly("Signed");
    }

    @Test
    void aCallbackThatIsLostCostsNoContract() {
        String opportunity = sent();
        fault(new Fault(Fault.Kind.callbackLost, null, null, null, null, null));

        rep.everybodySigns(transaction(opportunity));
        timePasses();

        assertFiledOnce(opportunity);
    }

    @Test
    void aCallbackThatComesTwiceFilesNothingTwice() {
        String opportunity = sent();
        fault(new Fault(Fault.Kind.callbackDoubled, null, null, null, null, null));

        rep.everybodySigns(transaction(opportunity));

        assertFiledOnce(opportunity);
    }

    @Test
    void aSessionThatExpiresInTheMiddleIsRenewed() {
        String opportunity = sent();
        String transaction = transaction(opportunity);
        clouds.emulator().orgFaults().set(List.of(new Fault(Fault.Kind.expiredSession, null, null, 1, null, null)));

        rep.everybodySigns(transaction);
        await().until(() -> clouds.emulator().orgFaults().standing().isEmpty());

        assertFiledOnce(opportunity);
    }

    @Test
    void anAccountThatAnswersWithAnHtmlPageIsAskedAgain() {
        fault(new Fault(Fault.Kind.error, "/api/packages*", null, 2, null, 503));
        String opportunity = sent();
        fault(new Fault(Fault.Kind.error, "/api/packages/*/documents/*", null, 1, null, 503));

        rep.everybodySigns(transaction(opportunity));

        assertFiledOnce(opportunity);
    }

    @Test
    void aConnectionThatIsLostAfterTheWorkWasDoneInvitesNobodyTwice() {
        fault(new Fault(Fault.Kind.drop, "/api/packages*", "POST", 1, null, null));
        String opportunity = sent();

        rep.everybodySigns(transaction(opportunity));

        assertFiledOnce(opportunity);
        assertThat(clouds.created()).isEqualTo(1);
    }

    @Test
    void whatCannotBeFiledIsKeptAndFiledAfterTheAccountHasDeletedIt() {
        String opportunity = sent();
        String transaction = transaction(opportunity);
        Fault full = new Fault(Fault.Kind.storageFull, null, null, null, null, null);
        clouds.emulator().orgFaults().set(List.of(full));
        rep.everybodySigns(transaction);
        await().until(() -> comesNow("keep") > 0);
        await().until(() -> jdbc().sql("select count(*) from kept_document")
                        .query(Integer.class)
                        .single()
                == 3);

        rep.accountDeletes(transaction);
        clouds.emulator().orgFaults().clear();
        await().until(() -> comesNow("file") > 0);

        assertFiledOnce(opportunity);
        assertThat(jdbc().sql("select count(*) from kept_document")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDeclinedTransactionIsTold() {
        String opportunity = sent();

        rep.somebodyDeclines(transaction(opportunity));

        JsonNode declined = rep.sees(opportunity, "Declined");
        assertThat(declined.path("stagesign__StatusReason__c").asString())
                .isEqualTo("A signer declined to sign. Reason given: “I do not agree”");
    }

    @Test
    void aRequestThatIsTakenBackCanBeSignedByNobody() {
        String opportunity = sent();

        rep.calls(
                "POST",
                "/signing-requests/" + requestId(opportunity) + "/cancellation",
                "{\"reason\":\"Wrong price\"}");

        JsonNode cancelled = rep.sees(opportunity, "Cancelled");
        assertThat(cancelled.path("stagesign__StatusReason__c").asString())
                .isEqualTo("Cancelled: “Wrong price”. Nobody can sign any more.");
        assertThatThrownBy(() -> rep.everybodySigns(
                        cancelled.path("stagesign__TransactionId__c").asString()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoIsWaitedForIsRemindedOnce() {
        String opportunity = sent();
        String path = "/signing-requests/" + requestId(opportunity) + "/reminders";

        rep.calls("POST", path, "{}");
        rep.calls("POST", path, "{}");

        await().until(() -> clouds.mails("reminder") >= 2);
        await().until(() -> jdbc().sql("select count(*) from scheduled_tasks where task_name = 'remind'")
                        .query(Integer.class)
                        .single()
                == 0);
        assertThat(clouds.mails("reminder")).isEqualTo(2);
    }

    @Test
    void aSignerIsCorrectedAndTheRequestIsSentAgainAfterItExpired() {
        String opportunity = sent();
        String request = requestId(opportunity);
        String signer = "/signing-requests/" + request + "/signers/"
                + rep.signerRows(request).get(0).path("stagesign__Contact__c").asString();

        rep.calls("PATCH", signer, "{\"email\":\"new@example.com\"}");
        await().until(() -> rep.signerRows(request).stream()
                .anyMatch(row -> row.path("stagesign__Email__c").asString("").equals("new@example.com")));
        JsonNode link = rep.calls("POST", signer + "/signing-link", "{}");
        rep.timeRunsOut(transaction(opportunity));
        rep.sees(opportunity, "Expired");
        rep.calls("POST", "/signing-requests/" + request + "/resend", "{\"expiresAfterDays\":14}");
        rep.sees(opportunity, "Sent");

        assertThat(link.path("url").asString()).startsWith("http");
        assertThat(clouds.mails("invitation")).isEqualTo(2 + 1 + 2);
        rep.everybodySigns(transaction(opportunity));
        rep.sees(opportunity, "Filed");
    }

    @Test
    void whoSignsInPlaceOfAnotherStandsOnTheRecord() {
        String opportunity = sent();
        String request = requestId(opportunity);

        rep.somebodyPassesOn(transaction(opportunity), "Cy", "Clark", "cy.clark@example.com");

        await().until(() -> rep.signerRows(request).stream()
                .anyMatch(row -> row.path("stagesign__Email__c").asString("").equals("cy.clark@example.com")
                        && row.path("stagesign__Status__c").asString("").equals("Invited")));
        rep.everybodySigns(transaction(opportunity));
        rep.sees(opportunity, "Filed");
    }

    @Test
    void everyStepOfTheConnectionWorks() {
        JsonNode connection = rep.calls("GET", "/connection", "");

        assertThat(connection.path("steps").valueStream().toList())
                .hasSize(4)
                .allMatch(step -> step.path("ok").booleanValue());
    }

    @Test
    void whatWouldBeSentIsToldBeforehand() {
        String opportunity = rep.opportunity(FERRIES);
        String body = "{\"opportunityId\": \"" + opportunity + "\", \"rule\": " + TestData.RULE + "}";

        JsonNode preflight = rep.calls("POST", "/preflight", body);

        assertThat(preflight.path("ready").booleanValue()).isTrue();
        assertThat(preflight.path("documents").size()).isEqualTo(2);
        assertThat(preflight.path("signers").size()).isEqualTo(2);
        assertThat(clouds.created()).isZero();
    }

    private String sent() {
        String opportunity = rep.opportunity(FERRIES);
        rep.moveToProposal(opportunity);
        rep.sees(opportunity, "Sent");
        return opportunity;
    }

    private String transaction(String opportunity) {
        return rep.request(opportunity).path("stagesign__TransactionId__c").asString();
    }

    private String requestId(String opportunity) {
        return rep.request(opportunity).path("Id").asString();
    }

    private void assertFiledOnce(String opportunity) {
        rep.sees(opportunity, "Filed");
        List<JsonNode> documents = rep.documents(requestId(opportunity));
        assertThat(documents)
                .extracting(document -> document.path("stagesign__Kind__c").asString())
                .containsExactlyInAnyOrder("Original", "Original", "Signed", "Signed", "Evidence");
        assertThat(rep.files(opportunity)).hasSize(5).doesNotHaveDuplicates();
        assertThat(documents)
                .allSatisfy(document -> assertThat(TestFiles.hash(
                                "SHA-256",
                                rep.content(document.path("stagesign__ContentVersionId__c")
                                        .asString())))
                        .isEqualTo(document.path("stagesign__Sha256__c").asString()));
        assertThat(clouds.invitations()).hasSize(2).doesNotHaveDuplicates();
    }

    private void fault(Fault fault) {
        clouds.emulator().accountFaults().set(List.of(fault));
    }

    /** Every job that waits for its time comes at once, as it would when that time has passed. */
    private void timePasses() {
        await().until(() -> comesNow("sync") > 0);
    }

    private int comesNow(String job) {
        return jdbc().sql("update scheduled_tasks set execution_time = now() where task_name = :job and not picked")
                .param("job", job)
                .update();
    }

    private JdbcClient jdbc() {
        return service.getBean(JdbcClient.class);
    }
}
