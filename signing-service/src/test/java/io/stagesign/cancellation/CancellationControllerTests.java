package io.stagesign.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.Api;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.signing.Timeline;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CancellationControllerTests {
    private static final String PATH = "/signing-requests/" + TestData.KEY.request() + "/cancellation";
    private static final String BODY = "{\"reason\": \"Wrong price\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private CancelJob job;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    private Api api;

    @BeforeEach
    void empty() {
        api = new Api(port);
        data.clear();
    }

    @Test
    void aCancellationIsStoredTogetherWithItsJob() {
        data.sentWithSigners();

        HttpResponse<String> answer = api.post(PATH, BODY);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"signingRequestId\":\"a00000000000001AAA\",\"status\":\"Sent\"}");
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void theSameCancellationAgainHasNoFurtherEffect() {
        data.sentWithSigners();
        api.post(PATH, BODY);

        HttpResponse<String> again = api.post(PATH, "{}");

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(timeline.of(TestData.KEY))
                .filteredOn(event -> event.sentence().startsWith("Cancellation was asked for"))
                .hasSize(1);
    }

    @Test
    void whatIsCancelledAlreadyIsAcceptedAgain() {
        data.sentWithSigners();
        api.post(PATH, BODY);
        job.run(TestData.KEY);

        HttpResponse<String> again = api.post(PATH, BODY);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).contains("\"status\":\"Cancelled\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Completed", "Filed", "Declined", "Failed"})
    void whatIsOverCannotBeCancelled(String status) {
        data.sentWithSigners();
        jdbc.sql("update signing_request set status = :status")
                .param("status", status)
                .update();

        HttpResponse<String> answer = api.post(PATH, BODY);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:stagesign:problem:already-finished");
        assertThat(jobs()).isZero();
    }

    @Test
    void anUnknownRequestIsToldAsSuch() {
        assertThat(api.post(PATH, BODY).body()).contains("urn:stagesign:problem:unknown-request");
        assertThat(api.post("/signing-requests/none/cancellation", BODY).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReasonThatIsTooLongIsRefused() {
        data.sentWithSigners();

        HttpResponse<String> answer = api.post(PATH, "{\"reason\": \"" + "x".repeat(256) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"reason\"");
    }

    @Test
    void aBodyThatIsNoObjectIsMalformed() {
        assertThat(api.post(PATH, "[]").body()).contains("urn:stagesign:problem:malformed-request");
    }

    private int jobs() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'cancel'")
                .query(Integer.class)
                .single();
    }
}
