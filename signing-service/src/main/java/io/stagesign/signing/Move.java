package io.stagesign.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of status with what comes with it; absent moments leave the record's as they are, except that a request which is
 * sent without an expiry has none.
 *
 * @param reason a sentence for the rep
 */
public record Move(
        Status to,
        String reason,
        @Nullable Instant sentAt,
        @Nullable Instant expiresAt,
        @Nullable Instant completedAt,
        @Nullable Instant filedAt) {
    public static Move to(Status status, String reason) {
        return new Move(status, reason, null, null, null, null);
    }

    public Move sent(Instant at, @Nullable Instant expires) {
        return new Move(to, reason, at, expires, completedAt, filedAt);
    }

    public Move completed(Instant at) {
        return new Move(to, reason, sentAt, expiresAt, at, filedAt);
    }

    public Move filed(Instant at) {
        return new Move(to, reason, sentAt, expiresAt, completedAt, at);
    }
}
