package io.stagesign.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.stagesign.InMemoryClouds;
import io.stagesign.InMemoryOneSpan;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.TestStates;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.job.Next;
import io.stagesign.onespan.ChangedTransaction;
import io.stagesign.onespan.OneSpan.CallbackRegistration;
import io.stagesign.onespan.TransactionId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Status;
import io.stagesign.signing.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ChangeSweepTests {
    private static final RequestKey KEY = TestData.KEY;

    @Autowired
    private ChangeSweep sweep;

    @Autowired
    private ChangeSweeps sweeps;

    @Autowired
    private SyncJob syncJob;

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private CallbackRegistrations registrations;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    private InMemoryOneSpan oneSpan;
    private TransactionId transaction;
    private double missedBefore;

    @BeforeEach
    void sent() {
        oneSpan = clouds.oneSpan();
        data.clear();
        transaction = data.sentWithSigners();
        jdbc.sql("update signing_request set changed_at = changed_at - interval '1 hour'")
                .update();
        missedBefore = missed();
    }

    @Test
    void aCallbackThatNeverCameIsMadeUpForAndToldAndCounted() {
        oneSpan.signAll(transaction);
        listed(Duration.ofMinutes(3));

        Next next = sweep.run(TestData.ORG);

        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
        assertThat(timeline.of(KEY))
                .last()
                .extracting(Timeline.Event::sentence)
                .asString()
                .startsWith("No callback of OneSpan Sign told of this change: the sweep at ");
        assertThat(missed()).isEqualTo(missedBefore + 1);
        assertThat(next).isEqualTo(Next.after(Duration.ofHours(1)));
    }

    @Test
    void aSignatureThatNobodyToldOfShowsOnItsSigner() {
        oneSpan.change(transaction, state -> TestStates.signedBy(state, TestData.ANN));
        listed(Duration.ofMinutes(3));

        Next next = sweep.run(TestData.ORG);

        assertThat(data.request().reason()).isEqualTo("1 of 2 signers signed.");
        assertThat(missed()).isEqualTo(missedBefore + 1);
        assertThat(next).isEqualTo(Next.after(Duration.ofMinutes(5)));
    }

    @Test
    void whatACallbackToldOfIsNoHeal() {
        oneSpan.signAll(transaction);
        callbacks.store(
                TestData.ORG, new Callback("PACKAGE_COMPLETE", transaction, "someone", "", "", "2026-11-24T10:00:00Z"));
        listed(Duration.ofMinutes(3));

        sweep.run(TestData.ORG);

        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
        assertThat(missed()).isEqualTo(missedBefore);
    }

    @Test
    void whatAnAccountThatCallsSomebodyElseDoesNotTellIsNoHeal() {
        registrations.put(TestData.ORG, CallbackRegistration.TAKEN);
        oneSpan.signAll(transaction);
        listed(Duration.ofMinutes(3));

        sweep.run(TestData.ORG);

        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
        assertThat(missed()).isEqualTo(missedBefore);
    }

    @Test
    void whatWasSeenAlreadyCostsNoCall() {
        oneSpan.change(transaction, state -> TestStates.signedBy(state, TestData.ANN));
        syncJob.run(KEY);
        listed(Duration.ofMinutes(3));
        oneSpan.faults.clear();

        sweep.run(TestData.ORG);

        assertThat(oneSpan.faults.calls()).containsExactly("onespan.changed");
    }

    @Test
    void aTransactionOfSomebodyElseIsLeftAlone() {
        oneSpan.changes.add(new ChangedTransaction(
                new TransactionId("foreign"), Instant.now().minus(Duration.ofMinutes(3))));

        sweep.run(TestData.ORG);

        assertThat(oneSpan.faults.calls()).containsExactly("onespan.changed");
    }

    @Test
    void callbacksOfTheLastMomentAreWaitedFor() {
        oneSpan.signAll(transaction);
        listed(Duration.ofSeconds(20));

        sweep.run(TestData.ORG);

        assertThat(data.request().status()).isEqualTo(Status.SENT);
    }

    @Test
    void aSweepThatFailsBeginsAgainWhereItBegan() {
        sweep.run(TestData.ORG);
        Instant seen = sweeps.seenUntil(TestData.ORG).orElseThrow();
        oneSpan.signAll(transaction);
        listed(Duration.ofMinutes(3));
        oneSpan.faults.failBefore("onespan.state");

        assertThatThrownBy(() -> sweep.run(TestData.ORG)).isInstanceOf(RemoteFailure.class);
        assertThat(sweeps.seenUntil(TestData.ORG)).contains(seen);
        sweep.run(TestData.ORG);

        assertThat(data.request().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void singleRequestsAreLookedAtLessOftenOnceSweepsWork() {
        Next without = syncJob.run(KEY);
        sweep.run(TestData.ORG);

        Next with = syncJob.run(KEY);

        assertThat(((Next.After) without).pause()).isLessThan(Duration.ofMinutes(10));
        assertThat(((Next.After) with).pause()).isEqualTo(Duration.ofHours(1));
    }

    private void listed(Duration ago) {
        oneSpan.changes.add(new ChangedTransaction(transaction, Instant.now().minus(ago)));
    }

    private double missed() {
        return Optional.ofNullable(meters.find("stagesign.heals")
                        .tag("kind", "callback-missed")
                        .counter())
                .map(Counter::count)
                .orElse(0.0);
    }
}
