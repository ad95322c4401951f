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
            @Nullable Long size,
            @Nullable Verification verification) {}

    /**
     * What was found in a document that came back when it was looked into last.
     *
     * @param sha256 of the file as OneSpan gave it
     * @param passed false while it is held back
     * @param problems for which it is held back; each follows its name in a sentence, like remarks
     */
    record Verification(
            Instant verifiedAt,
            String sha256,
            boolean passed,
            int pages,
            List<Seal> seals,
            List<String> problems,
            List<String> remarks) {}

    /** A digital signature: who, when, and whether the file is what was signed. */
    record Seal(
            @Nullable String subject,
            List<String> issuers,
            @Nullable Instant signedAt,
            boolean intact,
            boolean coversAll) {}

    /**
     * What was said of the request, and when.
     *
     * @param event the status at that moment
     */
    record Event(Instant at, String event, String detail) {}
}
