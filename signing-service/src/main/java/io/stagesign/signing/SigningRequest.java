package io.stagesign.signing;

import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signing request as it was read or claimed.
 *
 * @param rule JSON of the rule as it was when the opportunity entered the stage
 * @param reason a sentence for the rep
 * @param opportunityName as it was when the transaction was drafted; absent before that
 * @param draftAttempts how often OneSpan was asked to create the transaction, or was about to be
 * @param epoch number of the claim under which it was read: changes are refused once somebody claimed it after us
 * @param version of what a rep should see
 * @param reportedVersion of what the rep has seen
 * @param sendAfter until when the request is held
 * @param changedAt when the status changed last
 */
public record SigningRequest(
        RequestKey key,
        RecordId opportunity,
        @Nullable String opportunityName,
        String rule,
        Status status,
        String reason,
        @Nullable String transactionId,
        int draftAttempts,
        long epoch,
        long version,
        long reportedVersion,
        @Nullable Instant sendAfter,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant sentAt,
        @Nullable Instant expiresAt,
        @Nullable Instant completedAt,
        @Nullable Instant filedAt,
        @Nullable Instant syncedAt) {}
