package io.stagesign.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CallbackControllerTests {
    private static final String PATH = "/callbacks/onespan/demo-callback-path-3f9c";
    private static final String KEY = "Basic callback-password";
    private static final String BODY = """
            {"@class": "com.silanis.esl.packages.event.ESLProcessEvent", "name": "PACKAGE_COMPLETE",
             "sessionUser": "30ba8506", "packageId": "LWsUTvGgE4WpOvaQPT16idnxNj8=", "message": null,
             "documentId": null, "createdDate": "2020-08-21T14:12:34.544Z"}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @BeforeEach
    void requestWithTransaction() {
        data.clear();
        data.sent("LWsUTvGgE4WpOvaQPT16idnxNj8=");
        jdbc.sql("delete from scheduled_tasks").update();
    }

    @Test
    void aCallbackIsStoredTogetherWithItsJob() throws Exception {
        HttpResponse<String> answer = post(PATH, KEY, BODY);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(callbacks()).isEqualTo(1);
        assertThat(syncJobs()).isEqualTo(1);
    }

    @Test
    void aRepeatedCallbackIsStoredOnceAndHasTheTransactionLookedAtAgain() throws Exception {
        post(PATH, KEY, BODY);
        jdbc.sql("delete from scheduled_tasks").update();

        HttpResponse<String> answer = post(PATH, KEY, BODY);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(callbacks()).isEqualTo(1);
        assertThat(syncJobs()).isEqualTo(1);
    }

    @Test
    void callbacksThatDifferInAnythingAreKept() throws Exception {
        post(PATH, KEY, BODY);
        post(PATH, KEY, BODY.replace("30ba8506", "40ba8506"));
        post(PATH, KEY, BODY.replace("PACKAGE_COMPLETE", "SIGNER_COMPLETE"));

        assertThat(callbacks()).isEqualTo(3);
    }

    @Test
    void anOlderCallbackWithoutADateIsTaken() throws Exception {
        HttpResponse<String> answer = post(PATH, KEY, """
                {"name": "PACKAGE_COMPLETE", "packageId": "LWsUTvGgE4WpOvaQPT16idnxNj8="}""");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(callbacks()).isEqualTo(1);
    }

    @Test
    void anEventThatIsNewerThanThisProgramIsTaken() throws Exception {
        assertThat(post(PATH, KEY, BODY.replace("PACKAGE_COMPLETE", "SOMETHING_NEW"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(callbacks()).isEqualTo(1);
    }

    @Test
    void aCallbackForAnUnknownTransactionIsLeftAlone() throws Exception {
        HttpResponse<String> answer = post(PATH, KEY, BODY.replace("LWsUTvGg", "AAAAAAAA"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(callbacks()).isZero();
        assertThat(syncJobs()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/callbacks/onespan/demo-callback-path-3f9c,Basic wrong",
        "/callbacks/onespan/demo-callback-path-3f9c,Bearer callback-password",
        "/callbacks/onespan/demo-callback-path-3f9c,callback-password",
        "/callbacks/onespan/another-path-0000000,Basic callback-password"
    })
    void aWrongKeyOrPathIsRefused(String path, String authorization) throws Exception {
        HttpResponse<String> answer = post(path, authorization, BODY);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:stagesign:problem:unknown-caller");
        assertThat(callbacks()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "", "a b", "LWsUTvGgE4WpOvaQPT16idnxNj8==="})
    void aTransactionIdThatIsNoneIsRefused(String id) throws Exception {
        HttpResponse<String> answer = post(PATH, KEY, BODY.replace("LWsUTvGgE4WpOvaQPT16idnxNj8=", id));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:stagesign:problem:invalid-callback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "<html>"})
    void whatIsNoJsonIsRefused(String body) throws Exception {
        assertThat(post(PATH, KEY, body).statusCode()).isEqualTo(400);
    }

    @Test
    void aJsonThatIsNoObjectIsRefused() throws Exception {
        assertThat(post(PATH, KEY, "[]").statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        assertThat(post(PATH, KEY, " ".repeat(64 * 1024 + 1)).statusCode()).isEqualTo(413);
    }

    private long callbacks() {
        return jdbc.sql("select count(*) from callback").query(Long.class).single();
    }

    private long syncJobs() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'sync' and execution_time <= now()")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> post(String path, String authorization, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
