package io.stagesign.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job whose last attempts failed.
 *
 * @param key what it works on: an org, or {@code <org>:<request>}
 * @param sentence why, for the person who can act; names nobody
 * @param attempts that failed in a row
 * @param nextAttemptAt absent when it was given up: then somebody has to have it tried again
 */
public record FailedJob(
        String job,
        String key,
        String sentence,
        int attempts,
        Instant failedSince,
        Instant failedAt,
        @Nullable Instant nextAttemptAt) {
    public boolean isGivenUp() {
        return nextAttemptAt == null;
    }

    /** Tells whether it works on one request, not on an org. */
    public boolean isOfRequest() {
        return key.indexOf(':') > 0;
    }
}
