package io.stagesign.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.Api;
import io.stagesign.InMemoryClouds;
import io.stagesign.InMemoryOneSpan;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.onespan.TransactionId;
import io.stagesign.signing.Status;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SyncControllerTests {
    private static final String PATH = "/signing-requests/" + TestData.KEY.request() + "/sync";

    @LocalServerPort
    private int port;

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
    }

    @Test
    void whatOneSpanSaysNowIsTheAnswer() {
        oneSpan.signAll(transaction);

        HttpResponse<String> answer = api.post(PATH, "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"signingRequestId\":\"a00000000000001AAA\",\"status\":\"Completed\"}");
        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void whatIsFiledIsNotAskedForAgain() {
        jdbc.sql("update signing_request set status = 'Filed'").update();

        HttpResponse<String> answer = api.post(PATH, "{}");

        assertThat(answer.body()).contains("\"status\":\"Filed\"");
        assertThat(oneSpan.faults.calls()).isEmpty();
    }

    @Test
    void anAccountThatIsAwayIsToldAndChangesNothing() {
        oneSpan.faults.failBefore("onespan.state");

        HttpResponse<String> answer = api.post(PATH, "{}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(data.request().status()).isEqualTo(Status.SENT);
    }

    @Test
    void anUnknownRequestIsToldAsSuch() {
        assertThat(api.post("/signing-requests/a00000000000009AAA/sync", "{}").body())
                .contains("urn:stagesign:problem:unknown-request");
    }
}
