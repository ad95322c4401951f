package io.stagesign.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.TestData;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncPauseTests {
    private static final Instant SENT = Instant.parse("2026-11-24T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT1M,PT2M", "PT16M,PT2M", "PT80M,PT10M", "P1D,PT3H", "P30D,PT6H"})
    void pausesGrowWithTheAgeOfTheRequest(Duration age, Duration pause) {
        assertThat(SyncPause.until(request(null), Optional.empty(), false, SENT.plus(age)))
                .isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({"PT1M,PT1H", "PT80M,PT1H", "P1D,PT12H", "P30D,P1D"})
    void aRequestIsLookedAtLessOftenWhereASweepFindsWhatChanges(Duration age, Duration pause) {
        assertThat(SyncPause.until(request(null), Optional.empty(), true, SENT.plus(age)))
                .isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({"PT0S,PT1S", "PT4S,PT4S", "PT1H,PT1H", "PT20H,PT3H"})
    void aCompletionThatWasToldIsLookedForAsSoonAsThatWasAgo(Duration ago, Duration pause) {
        Instant now = SENT.plus(Duration.ofDays(1));

        assertThat(SyncPause.until(request(null), Optional.of(now.minus(ago)), false, now))
                .isEqualTo(pause);
    }

    @Test
    void anExpiryIsLookedAtWhenItIsDue() {
        Instant now = SENT.plus(Duration.ofDays(20));

        assertThat(SyncPause.until(request(now.plus(Duration.ofMinutes(30))), Optional.empty(), false, now))
                .isEqualTo(Duration.ofMinutes(32));
        assertThat(SyncPause.until(request(now.minus(Duration.ofMinutes(30))), Optional.empty(), false, now))
                .isEqualTo(Duration.ofHours(6));
    }

    private static SigningRequest request(@Nullable Instant expiresAt) {
        return new SigningRequest(
                TestData.KEY,
                TestData.OPPORTUNITY,
                null,
                "{}",
                Status.SENT,
                "Sent.",
                "transaction",
                1,
                1,
                1,
                1,
                null,
                SENT,
                SENT,
                SENT,
                expiresAt,
                null,
                null,
                null);
    }
}
