package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SigningRequestControllerTests {
    private static final String BODY = """
            {"signingRequestId": "a00000000000001AAA", "opportunityId": "006000000000001AAA",
             "rule": {"name": "Proposal", "stage": "Proposal", "documents": "All", "namePattern": null,
                      "signerRoles": [], "signingOrder": "Parallel", "expiresAfterDays": 30, "language": null,
                      "subject": null, "message": null}}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate signing_request, signing_request_signer, signing_request_document, signing_request_event,"
                        + " callback, scheduled_tasks, job_signal cascade")
                .update();
    }

    @Test
    void aRequestIsStoredTogetherWithItsJob() throws Exception {
        HttpResponse<String> answer = post(BODY);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"signingRequestId\":\"a00000000000001AAA\",\"status\":\"Requested\"}");
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/signing-requests/a00000000000001AAA");
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void theSameRequestAgainHasTheSameAnswerAndNoSecondJob() throws Exception {
        HttpResponse<String> first = post(BODY);
        HttpResponse<String> second = post(BODY.replace("\n", " ").replace("\"namePattern\": null,", ""));

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void anOrgWithTooManyWaitingIsAskedToComeBackLater() throws Exception {
        post(BODY);
        jdbc.sql("""
                        insert into signing_request (org_id, id, opportunity_id, rule, status, reason, created_at, changed_at)
                        select org_id, 'a00' || lpad(n::text, 12, '0') || 'AAA', opportunity_id, rule, 'Preparing', '', now(),
                            now()
                        from signing_request, generate_series(100, 5098) n""").update();

        HttpResponse<String> more = post(BODY.replace("a00000000000001AAA", "a00000000000002AAA"));
        HttpResponse<String> known = post(BODY);
        jdbc.sql("update signing_request set status = 'Sent' where status = 'Preparing'")
                .update();
        HttpResponse<String> later = post(BODY.replace("a00000000000001AAA", "a00000000000002AAA"));

        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(more.body()).contains("urn:stagesign:problem:too-many-waiting");
        assertThat(more.headers().firstValue("Retry-After")).contains("60");
        assertThat(known.statusCode()).isEqualTo(202);
        assertThat(later.statusCode()).isEqualTo(202);
    }

    @Test
    void aRequestIsHeldUntilItsTime() throws Exception {
        String until = Instant.now().plus(Duration.ofHours(1)).toString();
        String held = BODY.replace("{\"signing", "{\"sendAfter\": \"" + until + "\", \"signing");

        assertThat(post(held).statusCode()).isEqualTo(202);
        assertThat(post(held).statusCode()).isEqualTo(202);

        assertThat(jdbc.sql("select execution_time > now() + interval '50 minutes' from scheduled_tasks"
                                + " where task_name = 'send'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(post(BODY).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2036-11-24T10:00:00Z", "tomorrow", "2026-11-24"})
    void aTimeThatIsNoneOrTooLateIsRefused(String sendAfter) throws Exception {
        HttpResponse<String> answer =
                post(BODY.replace("{\"signing", "{\"sendAfter\": \"" + sendAfter + "\", \"signing"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"sendAfter\"");
    }

    @ParameterizedTest
    @CsvSource({"30,31", "006000000000001AAA,006000000000002AAA", "Parallel,Sequential"})
    void theSameKeyWithAnotherBodyIsAConflict(String from, String to) throws Exception {
        post(BODY);

        HttpResponse<String> answer = post(BODY.replace(from, to));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:stagesign:problem:key-reused");
    }

    @Test
    void everyInvalidFieldIsNamed() throws Exception {
        HttpResponse<String> answer = post(BODY.replace("\"All\"", "\"NamePattern\"")
                .replace("006000000000001AAA", "001000000000001AAA")
                .replace("30", "0")
                .replace("[]", "[\"\"]"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("urn:stagesign:problem:invalid-request")
                .contains("\"field\":\"opportunityId\"")
                .contains("\"field\":\"rule.namePattern\"")
                .contains("\"field\":\"rule.expiresAfterDays\"")
                .contains("\"field\":\"rule.signerRoles\"")
                .doesNotContain("rule.name\"");
        assertThat(jobs()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"All,Some,rule.documents", "Parallel,Random,rule.signingOrder", "Proposal,'',rule.name"})
    void aWordThatIsNoneOfOursIsNamedWithThoseThatAre(String from, String to, String field) throws Exception {
        assertThat(post(BODY.replace(from, to)).body()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ownerSigns\": \"Perhaps\"|rule.ownerSigns",
                "\"authentication\": \"Sms\"|rule.authentication",
                "\"copyRoles\": \"Legal\"|rule.copyRoles",
                "\"mergeEvidence\": \"yes\"|rule.mergeEvidence",
                "\"mayPassOn\": 1|rule.mayPassOn",
                "\"fileAs\": \"Attachment\"|rule.fileAs",
                "\"firstReminderDays\": 0|rule.firstReminderDays",
                "\"completedStage\": 7|rule.completedStage",
                "\"whenStageLeft\": \"Cancel\"|rule.whenStageLeft"
            })
    void aSettingThatIsNotUnderstoodIsRefusedRatherThanIgnored(String member, String field) throws Exception {
        HttpResponse<String> answer = post(withMember(member));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void everySettingMayBeBlank() throws Exception {
        String blank = """
                "ownerSigns": null, "copyRoles": null, "authentication": "", "mayPassOn": null, "firstReminderDays": null,
                "reminderEveryDays": null, "completedStage": null, "declinedStage": "", "expiredStage": null,
                "signedFileName": null, "evidenceFileName": "", "fileAs": null, "mergeEvidence": null""";

        assertThat(post(withMember(blank)).statusCode()).isEqualTo(202);
        assertThat(post(BODY).statusCode()).isEqualTo(202);
    }

    private static String withMember(String member) {
        return BODY.replace("\"message\": null", "\"message\": null, " + member);
    }

    @Test
    void aBodyWithoutARuleIsInvalid() throws Exception {
        HttpResponse<String> answer = post("{}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("signingRequestId", "opportunityId", "\"rule\"");
    }

    @ParameterizedTest
    @CsvSource(value = {"{", "null-body", "{} {}"})
    void whatIsNoJsonIsMalformed(String body) throws Exception {
        HttpResponse<String> answer = post(body.equals("null-body") ? "" : body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:stagesign:problem:malformed-request");
    }

    @ParameterizedTest
    @CsvSource({"Bearer wrong", "Bearer", "Basic secret", "secret"})
    void anUnknownTokenIsRefused(String authorization) throws Exception {
        HttpResponse<String> answer =
                send(request().header("Authorization", authorization).POST(BodyPublishers.ofString(BODY)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"StageSign\"");
        assertThat(answer.body()).contains("urn:stagesign:problem:unauthorized");
        assertThat(jobs()).isZero();
    }

    @Test
    void aRequestIsShownToItsOrg() throws Exception {
        post(BODY);

        HttpResponse<String> answer = get("/api/v1/signing-requests/a00000000000001AAA");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"status\":\"Requested\"",
                        "\"opportunityId\":\"006000000000001AAA\"",
                        "\"timeline\":[{\"at\":");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/signing-requests/a00000000000009AAA,unknown-request",
        "/api/v1/signing-requests/none,unknown-request",
        "/api/v1/nothing,not-found",
        "/nothing,not-found"
    })
    void whatDoesNotExistIsToldAsSuch(String path, String problem) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:stagesign:problem:" + problem, "\"detail\":\"");
    }

    @Test
    void aMethodThatIsNotTakenIsToldWithThoseThatAre() throws Exception {
        HttpResponse<String> answer = send(authorized().DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(answer.body()).contains("urn:stagesign:problem:method-not-allowed");
    }

    @Test
    void aBodyThatIsNotDeclaredAsJsonIsRefused() throws Exception {
        HttpResponse<String> answer = send(request()
                .header("Authorization", "Bearer secret")
                .setHeader("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(BODY)));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:stagesign:problem:unsupported-media-type");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        byte[] large = new byte[64 * 1024 + 1];

        assertThat(send(authorized().POST(BodyPublishers.ofByteArray(large))).statusCode())
                .isEqualTo(413);
        assertThat(send(authorized().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))))
                        .body())
                .contains("urn:stagesign:problem:body-too-large");
    }

    @Test
    void anAddressThatTheServerItselfRefusesIsAProblemToo() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /a|b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:stagesign:problem:malformed-request");
        }
    }

    private long jobs() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'send'")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(authorized().POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(
                authorized().uri(URI.create("http://localhost:" + port + path)).GET());
    }

    private HttpRequest.Builder authorized() {
        return request().header("Authorization", "Bearer secret");
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/signing-requests"))
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
