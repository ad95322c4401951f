package io.stagesign.job;

import io.stagesign.cloud.RemoteFailure.Help;
import java.time.Duration;

/**
 * Why a run failed, as {@link RetryPolicy} judged it.
 *
 * @param sentence for the person who can act
 * @param attempt 1 for the first failure in a row
 * @param pause until the next attempt, should there be one
 */
public record Failure(Help help, String sentence, int attempt, Duration pause) {
    /** Tells whether the person who waits should know: not while a repetition is likely to help within seconds. */
    public boolean isWorthTelling() {
        return help != Help.TRY_AGAIN || attempt >= 3;
    }
}
