package io.stagesign.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.Api;
import io.stagesign.InMemoryClouds;
import io.stagesign.InMemoryOneSpan;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestStates;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.onespan.TransactionId;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.Timeline;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class RemindJobTests {
    private static final String PATH = "/signing-requests/" + TestData.KEY.request() + "/reminders";
    private static final String ALL = "{\"contactId\": null}";
    private static final String ANN = "{\"contactId\": \"" + TestData.ANN + "\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private RemindJob job;

    @Autowired
    private Signers signers;

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
    private Api api;

    @BeforeEach
    void sent() {
        api = new Api(port);
        oneSpan = clouds.oneSpan();
        data.clear();
        transaction = data.sentWithSigners();
    }

    @Test
    void everybodyWhoIsWaitedForIsReminded() {
        HttpResponse<String> answer = api.post(PATH, ALL);
        job.run(TestData.KEY);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body())
                .isEqualTo("{\"signingRequestId\":\"a00000000000001AAA\",\"reminded\":[\"%s\",\"%s\"]}"
                        .formatted(TestData.ANN, TestData.BOB));
        assertThat(oneSpan.reminders).containsExactly(TestData.ANN.value(), TestData.BOB.value());
        assertThat(timeline.of(TestData.KEY))
                .last()
                .extracting(Timeline.Event::sentence)
                .isEqualTo("Reminded 2 signers.");
    }

    @Test
    void oneSignerIsRemindedAlone() {
        api.post(PATH, ANN);
        job.run(TestData.KEY);

        assertThat(oneSpan.reminders).containsExactly(TestData.ANN.value());
    }

    @Test
    void aRepetitionWithinAMinuteMailsNothingTwice() {
        HttpResponse<String> first = api.post(PATH, ANN);
        job.run(TestData.KEY);
        HttpResponse<String> second = api.post(PATH, ANN);
        job.run(TestData.KEY);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(oneSpan.reminders).hasSize(1);
    }

    @Test
    void aReminderAfterAMinuteIsAnotherOne() {
        api.post(PATH, ANN);
        job.run(TestData.KEY);
        jdbc.sql(
                        "update reminder set asked_at = asked_at - interval '61 seconds', sent_at = sent_at - interval '61 seconds'")
                .update();

        api.post(PATH, ANN);
        job.run(TestData.KEY);

        assertThat(oneSpan.reminders).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "SIGNED", "BOUNCED", "LOCKED", "DECLINED"})
    void whoIsNotWaitedForIsNotReminded(Signer.State state) {
        signers.of(TestData.KEY).forEach(signer -> signers.update(TestData.KEY, signer.at(state, null)));

        HttpResponse<String> answer = api.post(PATH, ALL);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:stagesign:problem:not-waiting");
    }

    @Test
    void whoHasSignedMeanwhileIsNotReminded() {
        api.post(PATH, ANN);
        oneSpan.change(transaction, state -> TestStates.signedBy(state, TestData.ANN));

        job.run(TestData.KEY);

        assertThat(oneSpan.reminders).isEmpty();
    }

    @Test
    void aReminderThatOneSpanRefusedForNowIsTriedAgain() {
        api.post(PATH, ANN);
        oneSpan.faults.failBefore("onespan.remind");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);

        job.run(TestData.KEY);

        assertThat(oneSpan.reminders).hasSize(1);
    }

    @Test
    void aReminderOfUnknownOutcomeIsNotRepeated() {
        api.post(PATH, ANN);
        oneSpan.faults.breakAfter("onespan.remind", new IOException("the connection broke"));

        job.run(TestData.KEY);
        job.run(TestData.KEY);

        assertThat(oneSpan.reminders).hasSize(1);
        assertThat(timeline.of(TestData.KEY))
                .last()
                .extracting(Timeline.Event::sentence)
                .asString()
                .contains("may not have gone out");
    }

    @Test
    void aContactThatIsNoneIsRefused() {
        assertThat(api.post(PATH, "{\"contactId\": \"ann@example.com\"}").statusCode())
                .isEqualTo(422);
        assertThat(api.post("/signing-requests/a00000000000009AAA/reminders", ALL)
                        .statusCode())
                .isEqualTo(404);
    }
}
