package io.stagesign.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTests {
    private final RetryPolicy policy = new RetryPolicy(new Random(1));

    @ParameterizedTest
    @CsvSource({"1,1,2", "2,2,4", "3,4,8", "9,256,512", "10,450,900", "1000,450,900"})
    void aBusyCloudIsAskedAgainAfterPausesThatDouble(int attempt, int least, int most) {
        Failure failure = policy.judge(new RemoteFailure(Help.TRY_AGAIN, "Busy.", null), failed(attempt));

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(failure.pause()).isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
    }

    @Test
    void pausesDifferSoThatNotAllComeAtOnce() {
        RemoteFailure busy = new RemoteFailure(Help.TRY_AGAIN, "Busy.", null);

        assertThat(policy.judge(busy, failed(5)).pause())
                .isNotEqualTo(policy.judge(busy, failed(5)).pause());
    }

    @Test
    void theCloudsOwnWordOnWhenToComeBackIsKept() {
        RemoteFailure limited = new RemoteFailure(Help.TRY_AGAIN, "The limit is reached.", Duration.ofHours(2), null);

        assertThat(policy.judge(limited, failed(1)).pause()).isBetween(Duration.ofHours(2), Duration.ofHours(3));
    }

    @Test
    void thoseWhoWaitForALimitDoNotAllComeBackInOneMoment() {
        RemoteFailure limited =
                new RemoteFailure(Help.WAIT_FOR_LIMIT, "The limit is reached.", Duration.ofHours(1), null);

        Failure first = policy.judge(limited, failed(1));
        Failure second = policy.judge(limited, failed(1));

        assertThat(first.isWorthTelling()).isTrue();
        assertThat(first.pause()).isBetween(Duration.ofHours(1), Duration.ofMinutes(66));
        assertThat(second.pause()).isNotEqualTo(first.pause());
    }

    @ParameterizedTest
    @CsvSource({"1,30,60", "2,60,120", "7,1800,3600", "50,1800,3600"})
    void whatNeedsSomeoneIsNotTriedMoreThanOnceInHalfAMinute(int attempt, int least, int most) {
        Failure failure = policy.judge(new RemoteFailure(Help.NEEDS_SOMEONE, "Do this.", null), failed(attempt));

        assertThat(failure.pause()).isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
    }

    @Test
    void aMissingOrgNeedsSomeone() {
        Failure failure = policy.judge(unknownOrg(), failed(1));

        assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE);
        assertThat(failure.sentence()).contains("stagesign.orgs");
    }

    @Test
    void aSurpriseIsTriedAgainBeforeItCountsAsADefect() {
        IllegalStateException surprise = new IllegalStateException("contract for jane@example.com");

        assertThat(policy.judge(surprise, new Failures(9, 7)).help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(policy.judge(surprise, new Failures(9, 8)).help()).isEqualTo(Help.NEVER);
        assertThat(policy.judge(surprise, new Failures(9, 8)).sentence()).doesNotContain("jane");
    }

    @Test
    void aFullDiskIsNoDefectHoweverLongItIsFull() {
        for (Throwable full : List.of(
                new UncheckedIOException(new IOException("No space left on device")),
                new RemoteFailure(
                        Help.TRY_AGAIN, "It broke.", new FileSystemException("x", null, "No space left on device")),
                new IllegalStateException(new SQLException("could not extend file", "53100")))) {
            Failures failures = Failures.NONE;
            for (int attempt = 0; attempt < 50; attempt++) {
                failures = failures.and(full);
            }
            Failure failure = policy.judge(full, failures);

            assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
            assertThat(failure.sentence()).contains("is full: whoever runs it has to make room.");
        }
    }

    @Test
    void aShortHiccupIsNotWorthTelling() {
        RemoteFailure busy = new RemoteFailure(Help.TRY_AGAIN, "Busy.", null);

        assertThat(policy.judge(busy, failed(2)).isWorthTelling()).isFalse();
        assertThat(policy.judge(busy, failed(3)).isWorthTelling()).isTrue();
        assertThat(policy.judge(new RemoteFailure(Help.NEEDS_SOMEONE, "Do this.", null), failed(1))
                        .isWorthTelling())
                .isTrue();
    }

    @Test
    void theLogSeesKindsAndPlacesButNoWords() {
        Scrubbed scrubbed = new Scrubbed(new IllegalStateException("jane", new RuntimeException("doe")));

        assertThat(scrubbed.toString() + scrubbed.getCause()).doesNotContain("jane", "doe");
        assertThat(Scrubbed.names(new IllegalStateException("jane", new RuntimeException("doe"))))
                .isEqualTo("IllegalStateException < RuntimeException");
    }

    @Test
    void failuresThatWereForeseenDoNotMakeASurpriseADefect() {
        Failures failures = Failures.NONE;
        for (int attempt = 0; attempt < 50; attempt++) {
            failures = failures.and(new RemoteFailure(Help.NEEDS_SOMEONE, "Free some storage.", null));
        }
        IllegalStateException surprise = new IllegalStateException("the database is away");

        assertThat(policy.judge(surprise, failures.and(surprise)).help()).isEqualTo(Help.TRY_AGAIN);
    }

    @Test
    void eightSurprisesInARowAreADefect() {
        IllegalStateException surprise = new IllegalStateException("a defect");
        Failures failures = Failures.NONE;
        for (int attempt = 0; attempt < 7; attempt++) {
            failures = failures.and(surprise);
        }

        assertThat(policy.judge(surprise, failures).help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(policy.judge(surprise, failures.and(surprise)).help()).isEqualTo(Help.NEVER);
    }

    @Test
    void waitingForALimitNeitherForgetsNorRaisesTheCount() {
        Failures failures = new Failures(5, 3);

        assertThat(failures.and(new RemoteFailure(Help.WAIT_FOR_LIMIT, "Wait.", null)))
                .isEqualTo(failures);
    }

    private static Failures failed(int attempt) {
        return new Failures(attempt, 0);
    }

    private static RuntimeException unknownOrg() {
        try {
            throw new IllegalStateException(
                    new Orgs(List.of()).get(new OrgId("00D000000000001EAA")).name());
        } catch (Orgs.UnknownOrg e) {
            return e;
        }
    }
}
