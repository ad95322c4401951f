package io.stagesign.callback;

import io.stagesign.signing.SigningRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long to wait before a transaction is looked at again, if no callback comes first. */
final class SyncPause {
    /** While a transaction is fresh. */
    static final Duration SHORTEST = Duration.ofMinutes(2);

    private static final Duration LONGEST = Duration.ofHours(6);

    /** Where a sweep finds what changes, the single look is only for what it cannot find, such as a deletion. */
    private static final Duration SHORTEST_WITH_SWEEPS = Duration.ofHours(1);

    private static final Duration LONGEST_WITH_SWEEPS = Duration.ofDays(1);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private SyncPause() {}

    /**
     * Grows with the time since the request moved or was told to be complete. OneSpan may say that all have signed before
     * its own status shows it: then the next look comes as soon again as that was ago.
     *
     * @param completionTold when OneSpan said so, although its status still shows otherwise
     * @param swept whether the account's changes are read anyway
     */
    static Duration until(SigningRequest request, Optional<Instant> completionTold, boolean swept, Instant now) {
        Duration regular = between(
                swept ? SHORTEST_WITH_SWEEPS : SHORTEST,
                Duration.between(request.changedAt(), now).dividedBy(swept ? 2 : 8),
                swept ? LONGEST_WITH_SWEEPS : LONGEST);
        Duration told = completionTold
                .map(at -> between(MOMENT, Duration.between(at, now), regular))
                .orElse(regular);
        return beforeExpiry(request, told, now);
    }

    static Duration whilePreparing(SigningRequest request, Instant now) {
        return between(MOMENT, Duration.between(request.changedAt(), now).dividedBy(2), SHORTEST);
    }

    /** An expiry is looked at when it is due. */
    private static Duration beforeExpiry(SigningRequest request, Duration pause, Instant now) {
        Instant expires = request.expiresAt();
        if (expires == null || !expires.isAfter(now)) {
            return pause;
        }
        Duration untilExpired = Duration.between(now, expires).plus(SHORTEST);
        return untilExpired.compareTo(pause) < 0 ? untilExpired : pause;
    }

    private static Duration between(Duration least, Duration wanted, Duration most) {
        if (wanted.compareTo(least) < 0) {
            return least;
        }
        return wanted.compareTo(most) > 0 ? most : wanted;
    }
}
