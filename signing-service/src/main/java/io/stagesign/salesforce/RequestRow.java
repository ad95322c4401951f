package io.stagesign.salesforce;

import io.stagesign.org.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signing request as its record in the org stands.
 *
 * @param status one of the words of {@code SigningRequest__c.Status__c}
 * @param cancelRequestedAt when somebody took it back there; absent as well where the package is too old to keep that
 * @param cancelReason in the words of who took it back
 */
public record RequestRow(
        RecordId request,
        String status,
        @Nullable Instant cancelRequestedAt,
        @Nullable String cancelReason) {
    /** Tells whether the request was taken back in the org. */
    public boolean isTakenBack() {
        return cancelRequestedAt != null || status.equals("Cancelled");
    }
}
