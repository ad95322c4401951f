package io.stagesign.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.job.Next;
import io.stagesign.signing.Move;
import io.stagesign.signing.SentWordings;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SentWordsSweepTests {
    @Autowired
    private SentWordsSweep sweep;

    @Autowired
    private SigningRequests requests;

    @Autowired
    private SentWordings wordings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @BeforeEach
    void sent() {
        data.clear();
        data.sentWithSigners(TestData.RULE);
        wordings.replace(TestData.KEY, Map.of(TestData.CONTRACT.value(), new byte[] {1, 2, 3, 4}));
    }

    @Test
    void whatWasDeclinedIsForgottenAtOnce() {
        move(Status.DECLINED);

        assertThat(wordings.of(TestData.KEY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"EXPIRED", "CANCELLED"})
    void whatCanBeRevivedIsKeptForAMonth(Status ended) {
        move(ended);

        endedAgo("29 days");
        assertThat(sweep.run(TestData.ORG)).isEqualTo(Next.after(Duration.ofDays(1)));
        assertThat(wordings.of(TestData.KEY)).hasSize(1);

        endedAgo("31 days");
        sweep.run(TestData.ORG);
        assertThat(wordings.of(TestData.KEY)).isEmpty();
    }

    @Test
    void whatIsStillWaitedForIsKeptHoweverLongItTakes() {
        endedAgo("400 days");

        sweep.run(TestData.ORG);

        assertThat(wordings.of(TestData.KEY)).hasSize(1);
    }

    @Test
    void whatWasSignedAndCouldNotBeFiledIsStillCompared() {
        move(Status.COMPLETED);
        SigningRequest completed =
                requests.claim(TestData.KEY, Set.of(Status.COMPLETED)).orElseThrow();
        requests.move(completed, Move.to(Status.FAILED, "A defect."));
        endedAgo("400 days");

        sweep.run(TestData.ORG);

        assertThat(wordings.of(TestData.KEY)).hasSize(1);
    }

    private void move(Status status) {
        SigningRequest claimed =
                requests.claim(TestData.KEY, Set.of(Status.SENT)).orElseThrow();
        requests.move(
                claimed,
                status == Status.COMPLETED
                        ? Move.to(status, "Signed.").completed(Instant.now())
                        : Move.to(status, "It is over."));
    }

    private void endedAgo(String interval) {
        jdbc.sql("update signing_request set changed_at = now() - cast(:ago as interval)")
                .param("ago", interval)
                .update();
    }
}
