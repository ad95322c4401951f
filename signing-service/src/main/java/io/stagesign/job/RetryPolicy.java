package io.stagesign.job;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.database.StorageTrouble;
import io.stagesign.org.Orgs.UnknownOrg;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The one policy of repetition: what a failure means, and how long to wait for what. */
final class RetryPolicy {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FIRST_FOR_SOMEONE = Duration.ofMinutes(1);
    private static final Duration LONGEST_FOR_SOMEONE = Duration.ofHours(1);
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final int SURPRISES = 8;

    private final RandomGenerator random;

    RetryPolicy(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Judges a failure.
     *
     * @param failures with this one
     */
    Failure judge(Throwable cause, Failures failures) {
        int attempt = Math.max(1, failures.inARow());
        Optional<StorageTrouble> trouble = StorageTrouble.in(cause);
        if (trouble.isPresent()) {
            return failure(Help.TRY_AGAIN, trouble.get().sentence(), attempt, Duration.ZERO);
        }
        if (cause instanceof RemoteFailure failure) {
            Duration atLeast = failure.retryAfter().orElse(Duration.ZERO);
            return failure(failure.help(), failure.sentence(), attempt, atLeast);
        }
        if (cause instanceof UnknownOrg unknown) {
            return failure(Help.NEEDS_SOMEONE, String.valueOf(unknown.getMessage()), attempt, Duration.ZERO);
        }
        // something passing that nobody foresaw, or a defect
        Help help = failures.surprises() < SURPRISES ? Help.TRY_AGAIN : Help.NEVER;
        return failure(help, "StageSign had an internal problem; its log says which.", attempt, Duration.ZERO);
    }

    /** Returns how long a job stands back whose org has as many running as it may. */
    Duration untilTurn() {
        return TURN.plusMillis(random.nextLong(TURN.toMillis()));
    }

    private Failure failure(Help help, String sentence, int attempt, Duration atLeast) {
        Duration pause =
                help.isTime() ? pause(FIRST, LONGEST, attempt) : pause(FIRST_FOR_SOMEONE, LONGEST_FOR_SOMEONE, attempt);
        if (help == Help.WAIT_FOR_LIMIT) {
            return new Failure(help, sentence, attempt, afterLimit(atLeast));
        }
        return new Failure(
                help, sentence, attempt, pause.compareTo(atLeast) > 0 ? pause : atLeast.plus(pause.dividedBy(10)));
    }

    /** All who wait for a limit would come back in the same moment, and reach it again. */
    private Duration afterLimit(Duration atLeast) {
        long spread = Math.max(FIRST.toMillis(), atLeast.toMillis() / 10);
        return atLeast.plusMillis(random.nextLong(spread));
    }

    /** Doubles with every attempt up to the longest, and takes a random part between a half and the whole of that. */
    private Duration pause(Duration first, Duration longest, int attempt) {
        long doubled = first.toMillis() << Math.min(attempt - 1, 20);
        long whole = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}
