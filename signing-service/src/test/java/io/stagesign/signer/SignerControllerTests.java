package io.stagesign.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.Api;
import io.stagesign.InMemoryClouds;
import io.stagesign.InMemoryOneSpan;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestStates;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.Timeline;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class SignerControllerTests {
    private static final String SIGNERS = "/signing-requests/" + TestData.KEY.request() + "/signers/";
    private static final String ANN = SIGNERS + TestData.ANN;
    private static final String NEW = "{\"email\": \" new@example.com \"}";

    @LocalServerPort
    private int port;

    @Autowired
    private CorrectJob job;

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
        oneSpan.invitations.clear();
    }

    @Test
    void aCorrectionIsStoredTogetherWithItsJob() {
        HttpResponse<String> answer = api.patch(ANN, NEW);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body())
                .isEqualTo("{\"contactId\":\"%s\",\"email\":\"new@example.com\",\"status\":\"Invited\"}"
                        .formatted(TestData.ANN));
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void aSignerWhoseTurnIsLaterWaitsAtTheNewAddress() {
        jdbc.sql("update signing_request_signer set signing_order = 1 where contact_id = :contact")
                .param("contact", TestData.BOB.value())
                .update();

        assertThat(api.patch(SIGNERS + TestData.BOB, NEW).body()).contains("\"status\":\"Waiting\"");
    }

    @Test
    void aCorrectionThatIsRepeatedHasTheSameAnswerAndNoFurtherEffect() {
        HttpResponse<String> first = api.patch(ANN, NEW);
        job.run(TestData.KEY);

        HttpResponse<String> second = api.patch(ANN, NEW);
        job.run(TestData.KEY);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(oneSpan.invitations).containsExactly("new@example.com");
    }

    @Test
    void theAddressThatTheSignerHasIsRefused() {
        HttpResponse<String> answer = api.patch(ANN, "{\"email\": \"ANN@example.com\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:stagesign:problem:same-address", "enter another one");
        assertThat(jobs()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "ann@example", "ann example@example.com", "ann@example.com, bob@example.com"})
    void whatIsNoAddressIsRefused(String email) {
        HttpResponse<String> answer = api.patch(ANN, "{\"email\": \"" + email + "\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("urn:stagesign:problem:invalid-address", "name@company.com");
    }

    @Test
    void aBodyWithoutAddressIsInvalid() {
        assertThat(api.patch(ANN, "{}").body())
                .contains("urn:stagesign:problem:invalid-request", "\"field\":\"email\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/signing-link", "/unlock"})
    void whoHasSignedIsLeftAlone(String action) {
        oneSpan.change(transaction, state -> TestStates.signedBy(state, TestData.ANN));

        assertThat(call(action).body()).contains("urn:stagesign:problem:signed-already");
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED", "DECLINED", "COMPLETED", "DRAFT"})
    void whatIsNotOutIsLeftAlone(TransactionState.Status status) {
        oneSpan.change(transaction, state -> TestStates.with(state, status));

        assertThat(call("").body()).contains("urn:stagesign:problem:not-out");
        assertThat(call("/signing-link").body()).contains("urn:stagesign:problem:not-out");
        assertThat(call("/unlock").body()).contains("urn:stagesign:problem:not-out");
    }

    @Test
    void aRequestThatIsNotSentHasNobodyToCorrect() {
        data.clear();
        data.requested();

        assertThat(call("").body()).contains("urn:stagesign:problem:not-out");
    }

    @Test
    void strangersAreUnknown() {
        assertThat(api.patch(SIGNERS + "003000000000009AAA", NEW).body()).contains("unknown-signer");
        assertThat(api.patch(SIGNERS + "somebody", NEW).body()).contains("unknown-signer");
        assertThat(api.patch("/signing-requests/a00000000000009AAA/signers/" + TestData.ANN, NEW)
                        .body())
                .contains("unknown-request");
    }

    @Test
    void aSigningLinkIsHandedOutAndNeitherKeptNorLogged(CapturedOutput output) {
        HttpResponse<String> answer = call("/signing-link");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"url\":\"https://sign.example/ceremony/%s/%s\",\"expiresAt\":null}"
                        .formatted(transaction, TestData.ANN));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(output).doesNotContain("sign.example");
        assertThat(timeline.of(TestData.KEY))
                .last()
                .extracting(Timeline.Event::sentence)
                .isEqualTo("Handed out the signing link of a signer.");
        assertThat(jdbc.sql("select count(*) from signing_request_event where sentence like '%sign.example%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSigningLinkIsOnlyForWhoseTurnItIs() {
        jdbc.sql("update signing_request_signer set signing_order = 1 where contact_id = :contact")
                .param("contact", TestData.BOB.value())
                .update();

        HttpResponse<String> early = api.post(SIGNERS + TestData.BOB + "/signing-link", "{}");
        oneSpan.change(transaction, state -> TestStates.signedBy(state, TestData.ANN));
        HttpResponse<String> inTime = api.post(SIGNERS + TestData.BOB + "/signing-link", "{}");

        assertThat(early.body()).contains("urn:stagesign:problem:not-their-turn");
        assertThat(inTime.statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsLockedOutGetsNoLinkUntilTheyAreUnlocked() {
        oneSpan.change(transaction, state -> TestStates.locked(state, TestData.ANN, true));
        signers.update(TestData.KEY, signers.of(TestData.KEY).get(0).at(Signer.State.LOCKED, null));
        HttpResponse<String> locked = call("/signing-link");

        HttpResponse<String> unlocked = call("/unlock");

        assertThat(locked.body()).contains("urn:stagesign:problem:signer-locked");
        assertThat(unlocked.body()).isEqualTo("{\"contactId\":\"%s\",\"status\":\"Invited\"}".formatted(TestData.ANN));
        assertThat(call("/signing-link").statusCode()).isEqualTo(200);
        assertThat(signers.of(TestData.KEY).get(0).state()).isEqualTo(Signer.State.INVITED);
        assertThat(timeline.of(TestData.KEY))
                .extracting(Timeline.Event::sentence)
                .contains("Unlocked a signer.");
    }

    @Test
    void whoIsNotLockedOutIsNotUnlocked() {
        assertThat(call("/unlock").body()).contains("urn:stagesign:problem:not-locked");
        assertThat(oneSpan.faults.calls("onespan.unlock")).isZero();
    }

    @Test
    void anAccountThatIsAwayIsToldToTheCaller() {
        oneSpan.faults.failBefore("onespan.signingLink");

        HttpResponse<String> answer = call("/signing-link");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private HttpResponse<String> call(String action) {
        return action.isEmpty() ? api.patch(ANN, NEW) : api.post(ANN + action, "{}");
    }

    private int jobs() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'correct'")
                .query(Integer.class)
                .single();
    }
}
