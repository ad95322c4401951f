package io.stagesign.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Move;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@TestPropertySource(
        properties = "stagesign.ops-token-sha256=2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b")
class ConsoleTests {
    private static final RequestKey KEY = TestData.KEY;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private SigningRequests requests;

    @Autowired
    private JobsHealthIndicator health;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @BeforeEach
    void empty() {
        data.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ops/api/causes", "/ops/api/requests/a00000000000001AAA", "/ops/api/nothing"})
    void nobodyButTheOperatorIsLetIn(String path) throws Exception {
        data.requested();

        assertThat(get(path, "").statusCode()).isEqualTo(401);
        HttpResponse<String> refused = get(path, "Bearer wrong");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("not-the-operator", "stagesign.ops-token-sha256");
        assertThat(post("{\"sentence\":\"x\"}", "Bearer wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void thePageIsThereForEverybodyAndHoldsNothing() throws Exception {
        HttpResponse<String> page = get("/ops/index.html", "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        assertThat(get("/ops", "").uri().getPath()).isEqualTo("/ops/index.html");
    }

    @Test
    void whatFailsIsListedByCause() throws Exception {
        fails(
                "file",
                KEY.toString(),
                "Storage of the org is full.",
                Instant.now().plusSeconds(60));
        fails("file", KEY.org() + ":a00000000000002AAA", "Storage of the org is full.", null);
        fails("sync", KEY.toString(), "Renew the API key.", Instant.now());

        JsonNode causes = read(get("/ops/api/causes", "Bearer secret"));

        assertThat(causes).hasSize(2);
        assertThat(causes.path(0).path("sentence").asString()).isEqualTo("Storage of the org is full.");
        assertThat(causes.path(0).path("jobs").asInt()).isEqualTo(2);
        assertThat(causes.path(0).path("givenUp").asInt()).isEqualTo(1);
        assertThat(causes.path(0).path("oldest").path(0).path("org").asString()).isEqualTo("demo");
        assertThat(String.valueOf(health.health().getDetails().get("causes")))
                .contains("Storage of the org is full.", "Renew the API key.");
    }

    @Test
    void allThatFailForOneReasonAreTriedAgain() throws Exception {
        data.requested();
        fails("sync", KEY.toString(), "Renew the API key.", Instant.now().plusSeconds(3600));
        fails(
                "file",
                KEY.toString(),
                "Storage of the org is full.",
                Instant.now().plusSeconds(3600));

        JsonNode retried = read(post("{\"sentence\":\"Renew the API key.\"}", "Bearer secret"));

        assertThat(retried.path("retried").asInt()).isEqualTo(1);
        assertThat(planned("sync")).isEqualTo(1);
        assertThat(planned("file")).isZero();
    }

    @Test
    void aRequestWhoseSendingWasGivenUpIsTakenUpAgain() throws Exception {
        SigningRequest preparing = data.preparing();
        requests.move(preparing, Move.to(Status.FAILED, "A defect."));
        fails("send", KEY.toString(), "A defect.", null);

        JsonNode retried = read(post("{\"job\":\"send\",\"key\":\"" + KEY + "\"}", "Bearer secret"));

        assertThat(retried.path("retried").asInt()).isEqualTo(1);
        assertThat(data.request().status()).isEqualTo(Status.PREPARING);
        assertThat(data.request().reason()).contains("tried again");
        assertThat(planned("send")).isEqualTo(1);
        assertThat(planned("report")).isEqualTo(1);
    }

    @Test
    void filingThatWasGivenUpIsTakenUpAgain() throws Exception {
        data.sentWithSigners();
        SigningRequest sent = requests.claim(KEY, Set.of(Status.SENT)).orElseThrow();
        SigningRequest completed =
                requests.move(sent, Move.to(Status.COMPLETED, "Signed.").completed(Instant.now()));
        requests.move(completed, Move.to(Status.FAILED, "A defect."));
        fails("file", KEY.toString(), "A defect.", null);

        post("{\"sentence\":\"A defect.\"}", "Bearer secret");

        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
        assertThat(planned("file")).isEqualTo(1);
    }

    @Test
    void aRequestWithANewerOneBesideItIsNotSentAgain() throws Exception {
        SigningRequest preparing = data.preparing();
        requests.move(preparing, Move.to(Status.FAILED, "A defect."));
        requests.add(
                new RequestKey(TestData.ORG, new RecordId("a00000000000002AAA")),
                TestData.OPPORTUNITY,
                TestData.RULE,
                null,
                "Received.");
        fails("send", KEY.toString(), "A defect.", null);

        JsonNode retried = read(post("{\"sentence\":\"A defect.\"}", "Bearer secret"));

        assertThat(retried.path("retried").asInt()).isZero();
        assertThat(retried.path("obsolete").asInt()).isEqualTo(1);
        assertThat(data.request().status()).isEqualTo(Status.FAILED);
        assertThat(read(get("/ops/api/causes", "Bearer secret"))).isEmpty();
    }

    @Test
    void aRequestForWhichSomebodyMayHaveBeenInvitedIsNotSentAgain() throws Exception {
        SigningRequest counted = requests.countDraftAttempt(data.preparing(), "Pumps for Acme");
        requests.move(counted, Move.to(Status.FAILED, "A defect."));
        fails("send", KEY.toString(), "A defect.", null);

        post("{\"sentence\":\"A defect.\"}", "Bearer secret");

        assertThat(data.request().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void whatDoesNotFailIsNotTriedAgain() throws Exception {
        HttpResponse<String> answer = post("{\"job\":\"send\",\"key\":\"" + KEY + "\"}", "Bearer secret");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("not-failing");
        assertThat(post("{}", "Bearer secret").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a00000000000001AAA", "006000000000001AAA"})
    void aRequestIsFoundWithItsTimeline(String id) throws Exception {
        data.sentWithSigners();
        jdbc.sql("""
                        insert into kept_document (org_id, request_id, document_key, sha256, size_bytes, kept_at)
                        select org_id, id, 'signed', '', 1, now() from signing_request""").update();

        JsonNode found = read(get("/ops/api/requests/" + id, "Bearer secret"));

        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("org").asString()).isEqualTo("demo");
        assertThat(found.path(0).path("status").asString()).isEqualTo("Sent");
        assertThat(found.path(0).path("timeline")).hasSize(3);
        assertThat(found.path(0).path("keptDocuments").asInt()).isEqualTo(1);
    }

    private void fails(String job, String key, String sentence, @Nullable Instant next) {
        jdbc.sql("""
                        insert into failed_job (job, key, help, sentence, attempts, failed_since, failed_at, next_attempt_at)
                        values (:job, :key, :help, :sentence, 3, now(), now(), :next::timestamptz)""")
                .param("job", job)
                .param("key", key)
                .param("help", next == null ? "NEVER" : "NEEDS_SOMEONE")
                .param("sentence", sentence)
                .param("next", next == null ? null : next.toString())
                .update();
    }

    private int planned(String job) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = :job and execution_time <= now()")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return following.send(request(path, authorization).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body, String authorization) throws Exception {
        return http.send(
                request("/ops/api/retries", authorization)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
