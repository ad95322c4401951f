package io.stagesign.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signing request as an org sees it; moments in UTC, sizes in bytes, SHA-256 in lower-case hex. */
record RequestView(
        String signingRequestId,
        String opportunityId,
        String status,
        String statusReason,
        @Nullable String transactionId,
        @Nullable Instant sentAt,
        @Nullable Instant expiresAt,
        @Nullable Instant completedAt,
        @Nullable Instant filedAt,
        @Nullable Instant lastSyncedAt,
        List<Signer> signers,
        List<Document> documents,
        List<Event> timeline) {
    /** Who signs, and how far they are; the org knows the person behind the contact. */
    record Signer(
            String contactId,
            @Nullable String role,
            int signingOrder,
            String status,
            @Nullable Instant signedAt) {}

    /** A file that went out or came back. */
    record Document(
            String documentKey,
            String kind,
            String title,
            @Nullable String contentVersionId,
            @Nullable String contentDocumentId,
            @Nullable String sha256,
            @Nullable Long size) {}

    /**
     * What was said of the request, and when.
     *
     * @param event the status at that moment
     */
    record Event(Instant at, String event, String detail) {}
}
