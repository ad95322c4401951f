package io.stagesign.onespan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.stagesign.onespan.AccountStub.KEY;
import static io.stagesign.onespan.AccountStub.ORG;
import static io.stagesign.onespan.AccountStub.TRANSACTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagesign.cloud.CapturedLog;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.cloud.TestCalls;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneSpanFailureTests {
    private static final Duration DEADLINE = Duration.ofMillis(700);

    private AccountStub account = new AccountStub();

    @TempDir
    Path directory;

    @AfterEach
    void stop() throws IOException {
        account.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|error.validation.senderAlreadyMemberOfAnother|NEEDS_SOMEONE|(error.validation.senderAlreadyMemberOfAnother)",
                "401|error.unauthorised.sessionExpired|NEEDS_SOMEONE|refused the API key of this org: ask the administrator",
                "403|error.forbidden.role|NEEDS_SOMEONE|administrator of the OneSpan account",
                "422|error.unprocessableEntity.x|NEEDS_SOMEONE|(error.unprocessableEntity.x)",
                "400|Ann Peeters|NEEDS_SOMEONE|(no reason given)",
                "429|error.limit|WAIT_FOR_LIMIT|429",
                "500|error.internal|TRY_AGAIN|500"
            })
    void aRefusalIsClassifiedByItsStatus(int status, String key, Help help, String expected) {
        account.answerEverything(AccountStub.error(status, key));

        for (ThrowingCallable call : calls()) {
            RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, call);
            assertThat(failure.help()).isEqualTo(help);
            assertThat(trace(failure)).contains(expected).doesNotContain("Ann Peeters", "ann@example.com");
        }
    }

    @ParameterizedTest
    @CsvSource({"403,TRY_AGAIN", "502,TRY_AGAIN", "503,TRY_AGAIN", "404,NEEDS_SOMEONE", "302,NEEDS_SOMEONE"})
    void aPageForPeopleIsNotTakenForOneSpan(int status, Help help) {
        account.answerEverything(AccountStub.page(status));

        for (ThrowingCallable call : calls()) {
            assertThat(catchThrowableOfType(RemoteFailure.class, call).help()).isEqualTo(help);
        }
    }

    @Test
    void anEmptyErrorKeepsItsStatus() {
        account.answerEverything(aResponse().withStatus(503));

        for (ThrowingCallable call : calls()) {
            assertThat(catchThrowableOfType(RemoteFailure.class, call).sentence())
                    .contains("503");
        }
    }

    @Test
    void theWaitThatOneSpanAsksForIsPassedOn() {
        account.answerEverything(
                aResponse().withStatus(429).withHeader("Retry-After", "30").withBody("slow down"));

        for (ThrowingCallable call : calls()) {
            assertThat(catchThrowableOfType(RemoteFailure.class, call).retryAfter())
                    .contains(Duration.ofSeconds(30));
        }
    }

    @Test
    void aWaitGivenAsADateIsUnderstood() {
        account.answerEverything(
                aResponse().withStatus(503).withHeader("Retry-After", "Fri, 31 Dec 2100 23:59:59 GMT"));

        assertThat(failure().retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(365)));
    }

    @Test
    void aDateToWaitForGoesByOneSpansClockNotByOurs() {
        account.answerEverything(aResponse()
                .withStatus(503)
                .withHeader("Date", "Fri, 31 Dec 2100 23:59:29 GMT")
                .withHeader("Retry-After", "Fri, 31 Dec 2100 23:59:59 GMT"));

        assertThat(failure().retryAfter()).contains(Duration.ofSeconds(30));
    }

    @Test
    void anAnswerThatCannotBeUnderstoodIsTriedAgain() {
        for (String answer :
                List.of("<html>welcome</html>", "", "[]", "{}", "{\"id\":\"../x\"}", "{\"id\":\"another=\"}")) {
            account.answerEverything(aResponse().withBody(answer));

            assertThat(failure().help()).isEqualTo(Help.TRY_AGAIN);
        }
    }

    @Test
    @Timeout(10)
    void aHungAccountFreesTheWorkerAtTheDeadline() throws IOException {
        useShortDeadline();
        account.answerEverything(aResponse().withFixedDelay(60_000));

        assertThat(failure().sentence()).contains("did not answer in time");
    }

    @Test
    @Timeout(10)
    void aDribblingDocumentFreesTheWorkerAtTheDeadlineAndLeavesNoFile() throws IOException {
        useShortDeadline();
        account.answerEverything(aResponse().withBody("%PDF-".repeat(100)).withChunkedDribbleDelay(400, 60_000));
        OneSpan oneSpan = account.oneSpan();
        Path target = directory.resolve("e");

        RemoteFailure failure =
                catchThrowableOfType(RemoteFailure.class, () -> oneSpan.evidenceSummary(ORG, TRANSACTION, target));

        assertThat(failure.sentence()).contains("did not answer in time");
        assertThat(target).doesNotExist();
    }

    @Test
    void neitherTheKeyNorPeopleReachTheLog() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            account.answerEverything(okJson("{\"id\":[\"ann@example.com\"]}"));
            assertThat(failure().help()).isEqualTo(Help.TRY_AGAIN);
            account.answerEverything(AccountStub.error(400, "error.validation.x"));
            for (ThrowingCallable call : calls()) {
                assertThat(catchThrowableOfType(RemoteFailure.class, call)).isNotNull();
            }

            assertThat(log.text())
                    .contains("org.apache.http")
                    .doesNotContain(AccountStub.API_KEY, AccountStub.CALLBACK_KEY, "ann@example.com");
        }
    }

    private List<ThrowingCallable> calls() {
        OneSpan oneSpan = account.oneSpan();
        return List.of(
                () -> oneSpan.find(KEY),
                () -> oneSpan.send(ORG, TRANSACTION),
                () -> oneSpan.state(ORG, TRANSACTION),
                () -> oneSpan.deleteDraft(ORG, TRANSACTION),
                () -> oneSpan.registerCallback(ORG, URI.create("https://sign.acme.example/cb/x")),
                () -> oneSpan.document(ORG, TRANSACTION, "doc-1", directory.resolve("d")),
                () -> oneSpan.evidenceSummary(ORG, TRANSACTION, directory.resolve("e")));
    }

    private RemoteFailure failure() {
        OneSpan oneSpan = account.oneSpan();
        return catchThrowableOfType(RemoteFailure.class, () -> oneSpan.state(ORG, TRANSACTION));
    }

    private void useShortDeadline() throws IOException {
        account.close();
        account = new AccountStub(TestCalls.within(DEADLINE));
    }

    private static String trace(RemoteFailure failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
