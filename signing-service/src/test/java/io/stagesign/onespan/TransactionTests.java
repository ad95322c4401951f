package io.stagesign.onespan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.stagesign.onespan.AccountStub.KEY;
import static io.stagesign.onespan.AccountStub.ORG;
import static io.stagesign.onespan.AccountStub.PACKAGE;
import static io.stagesign.onespan.AccountStub.TRANSACTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.onespan.TransactionState.Signer;
import io.stagesign.onespan.TransactionState.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTests {
    private static final String SEARCH = "/api/packages?search=" + KEY.request() + "&from=1&to=50";
    private static final String TRASH = SEARCH + "&query=trashed";
    private static final String SIGNED = "2026-11-24T08:30:00Z";

    private final AccountStub account = new AccountStub();
    private final OneSpan oneSpan = account.oneSpan();

    @TempDir
    Path directory;

    @AfterEach
    void stop() throws IOException {
        account.close();
    }

    @Test
    void theStateLeavesOutTheConsentDocument() {
        answerState(PackageJson.of("SENT").signed(SIGNED, "null"));

        TransactionState state = oneSpan.state(ORG, TRANSACTION).orElseThrow();

        assertThat(state.status()).isEqualTo(Status.SENT);
        assertThat(state.documents())
                .containsExactly(new TransactionState.Document(
                        "doc-1", "Größe №1.pdf", Set.of("003000000000001AAA", "003000000000002AAA", "gone")));
        assertThat(state.signers())
                .containsExactly(
                        new Signer(
                                "003000000000001AAA",
                                "003000000000001AAA",
                                true,
                                Instant.parse(SIGNED),
                                false,
                                "ann@example.com",
                                "Ann Peeters"),
                        new Signer(
                                "003000000000002AAA",
                                "003000000000002AAA",
                                false,
                                null,
                                true,
                                "ann@example.com",
                                "Ann Peeters"));
        assertThat(state.expiresAt()).isEqualTo(Instant.parse("2026-12-24T00:00:00Z"));
        assertThat(state.completedAt()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(state.declineReason()).isNull();
    }

    @Test
    void anAccountThatListsNoFilesIsAskedForEach() {
        String asked = "\"attachmentRequirements\":[{\"id\":\"aB3\",\"name\":\"Passport\",\"required\":true,"
                + "\"status\":\"COMPLETE\"},{\"id\":\"cD4\",\"name\":\"Register\",\"required\":false,"
                + "\"status\":\"INCOMPLETE\"}]";
        account.answerGet(
                PACKAGE,
                okJson(PackageJson.of("COMPLETED").toString().replaceFirst("\"roles\":\\[\\{", "$0" + asked + ",")));
        account.answerGet(PACKAGE + "/attachment/aB3/exists", okJson("{\"exists\":true}"));
        account.answerGet(PACKAGE + "/attachment/cD4/exists", okJson("{\"exists\":false}"));

        List<TransactionState.Attachment> attachments =
                oneSpan.state(ORG, TRANSACTION).orElseThrow().attachments();

        assertThat(attachments)
                .containsExactly(new TransactionState.Attachment("aB3", "003000000000001AAA", "Passport", ""));
    }

    @Test
    void theReasonOfARefusalIsRead() {
        answerState(PackageJson.of("DECLINED"));

        assertThat(oneSpan.state(ORG, TRANSACTION).orElseThrow().declineReason())
                .isEqualTo("too expensive");
    }

    @Test
    void aStatusThatIsNewToUsIsUnknown() {
        answerState(PackageJson.of("NOTARIZING"));

        assertThat(oneSpan.state(ORG, TRANSACTION).orElseThrow().status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aTransactionThatIsGoneHasNoState() {
        account.answerGet(PACKAGE, AccountStub.error(404, "error.notFound.package"));

        assertThat(oneSpan.state(ORG, TRANSACTION)).isEmpty();
    }

    @Test
    void anAddressWithoutApiIsNotTakenForATransactionThatIsGone() {
        account.answerGet(PACKAGE, AccountStub.page(404));

        RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> oneSpan.state(ORG, TRANSACTION));

        assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE);
        assertThat(failure.sentence()).contains("address");
    }

    @Test
    void whatLiesInTheTrashIsFoundAsWell() {
        PackageJson sent = PackageJson.of("SENT");
        answerState(sent);
        account.answerGet(SEARCH, okJson("{\"count\":0,\"results\":[]}"));
        account.answerGet(TRASH, okJson("{\"count\":1,\"results\":[" + sent + "]}"));

        assertThat(oneSpan.find(KEY)).extracting(TransactionState::id).containsExactly(TRANSACTION);
    }

    @Test
    void whatWasCreatedForARequestIsFound() {
        answerState(PackageJson.of("DRAFT"));
        account.answerGet(TRASH, okJson("{\"count\":0,\"results\":[]}"));
        account.answerGet(SEARCH, okJson("{\"count\":1,\"results\":[" + PackageJson.of("DRAFT") + "]}"));

        assertThat(oneSpan.find(KEY)).extracting(TransactionState::id).containsExactly(TRANSACTION);
    }

    @Test
    void whatIsSentComesBeforeDrafts() {
        PackageJson draft = PackageJson.of("DRAFT");
        PackageJson sent = PackageJson.of("SENT").withId("sent=");
        answerState(draft);
        account.answerGet("/api/packages/sent=", okJson(sent.toString()));
        account.answerGet(TRASH, okJson("{\"count\":0,\"results\":[]}"));
        account.answerGet(SEARCH, okJson("{\"count\":2,\"results\":[" + draft + "," + sent + "]}"));

        assertThat(oneSpan.find(KEY)).extracting(TransactionState::status).containsExactly(Status.SENT, Status.DRAFT);
    }

    @Test
    void aTransactionOfAnotherRequestIsNotFound() {
        PackageJson other = PackageJson.of("DRAFT").withKey("00D000000000009EAA:" + KEY.request());
        answerState(other);
        account.answerGet(TRASH, okJson("{\"count\":0,\"results\":[]}"));
        account.answerGet(SEARCH, okJson("{\"count\":1,\"results\":[" + other + "]}"));

        assertThat(oneSpan.find(KEY)).isEmpty();
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        account.answerGet(TRASH, okJson("{\"count\":0,\"results\":[]}"));
        account.answerGet(SEARCH, okJson("{\"count\":0,\"results\":[]}"));

        assertThat(oneSpan.find(KEY)).isEmpty();
    }

    @Test
    void aScheduleThatIsThereIsReplaced() {
        account.answerPost(PACKAGE + "/reminders", AccountStub.error(400, "error.validation.reminderScheduleExists"));
        account.answerPut(PACKAGE + "/reminders", okJson("{}"));

        oneSpan.scheduleReminders(ORG, TRANSACTION, new ReminderSchedule(3, 7, 2));

        assertThat(account.calls()).containsExactly("POST " + PACKAGE + "/reminders", "PUT " + PACKAGE + "/reminders");
        assertThat(account.requests().get(1).getBodyAsString())
                .contains("\"startInDaysDelay\":3", "\"intervalInDays\":7", "\"repetitionsCount\":2");
    }

    @Test
    void aScheduleIsNotReplacedWhenTheAccountIsAway() {
        account.answerPost(PACKAGE + "/reminders", AccountStub.page(503));

        RemoteFailure failure = catchThrowableOfType(
                RemoteFailure.class, () -> oneSpan.scheduleReminders(ORG, TRANSACTION, new ReminderSchedule(3, 7, 2)));

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void aDraftIsSent() {
        account.answerPost(PACKAGE, aResponse().withStatus(204));

        oneSpan.send(ORG, TRANSACTION);

        assertThat(account.calls()).containsExactly("POST " + PACKAGE);
        assertThat(account.requests().get(0).getBodyAsString()).isEqualTo("{\"status\":\"SENT\"}");
    }

    @Test
    void aTransactionThatIsSentAlreadyMayStaySo() {
        account.answerPost(PACKAGE, AccountStub.error(400, "error.validation.illegalTransition"));
        answerState(PackageJson.of("SENT"));

        oneSpan.send(ORG, TRANSACTION);

        assertThat(account.calls()).containsExactly("POST " + PACKAGE, "GET " + PACKAGE);
    }

    @Test
    void aDraftThatCannotBeSentNeedsSomeone() {
        account.answerPost(PACKAGE, AccountStub.error(400, "error.validation.noRolesOnApproval"));
        answerState(PackageJson.of("DRAFT"));

        RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> oneSpan.send(ORG, TRANSACTION));

        assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE);
        assertThat(failure.sentence())
                .contains("error.validation.noRolesOnApproval")
                .doesNotContain("Ann");
    }

    @Test
    void signedDocumentAndEvidenceAreStreamedToDisk() {
        account.answerGet(PACKAGE + "/documents/doc-1/pdf", pdf("%PDF-1.7 signed\n%%EOF\n"));
        account.answerGet(PACKAGE + "/evidence/summary", pdf("%PDF-1.4 evidence\n%%EOF"));

        Download document = oneSpan.document(ORG, TRANSACTION, "doc-1", directory.resolve("d"));
        Download evidence = oneSpan.evidenceSummary(ORG, TRANSACTION, directory.resolve("e"));

        assertThat(document.file()).hasSize(document.size()).content().contains("signed");
        assertThat(evidence.file()).content().contains("evidence");
    }

    @Test
    void whatIsNoWholePdfIsNotKept() {
        for (String content : List.of("%PDF-1.7 half of it", "<html>sorry</html>%%EOF", "")) {
            account.answerGet(PACKAGE + "/evidence/summary", pdf(content));
            Path target = directory.resolve("e");

            RemoteFailure failure =
                    catchThrowableOfType(RemoteFailure.class, () -> oneSpan.evidenceSummary(ORG, TRANSACTION, target));

            assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
            assertThat(target).doesNotExist();
        }
    }

    @Test
    void aDocumentBeyondTheLimitIsNotRead() {
        account.answerGet(PACKAGE + "/evidence/summary", pdf("%PDF-" + "x".repeat(300_000)));

        RemoteFailure failure = catchThrowableOfType(
                RemoteFailure.class, () -> oneSpan.evidenceSummary(ORG, TRANSACTION, directory.resolve("e")));

        assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE);
    }

    @Test
    void aLinkThatABrowserShouldNotFollowIsNotHandedOut() {
        String path = PACKAGE + "/roles/003000000000001AAA/signingUrl";
        for (String url : List.of("", "javascript:alert(1)", "file:///etc/passwd", "not an address", "//host")) {
            account.answerGet(path, okJson("{\"url\":\"" + url + "\"}"));

            RemoteFailure failure = catchThrowableOfType(
                    RemoteFailure.class, () -> oneSpan.signingLink(ORG, TRANSACTION, "003000000000001AAA"));

            assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        }
    }

    @Test
    void anIdThatIsNoneIsNotPutIntoAnAddress() {
        assertThatThrownBy(() -> oneSpan.document(ORG, TRANSACTION, "../../callback", directory.resolve("d")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TransactionId("x/../../callback?z=")).isInstanceOf(IllegalArgumentException.class);
        assertThat(account.calls()).isEmpty();
    }

    private void answerState(PackageJson state) {
        account.answerGet(PACKAGE, okJson(state.toString()));
    }

    private static ResponseDefinitionBuilder pdf(String content) {
        return aResponse()
                .withHeader("Content-Type", "application/pdf")
                .withHeader("Content-Disposition", "attachment; filename*=UTF-8''Contract%20A.pdf")
                .withBody(content);
    }
}
