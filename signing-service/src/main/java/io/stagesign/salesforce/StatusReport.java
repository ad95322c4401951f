package io.stagesign.salesforce;

import io.stagesign.org.RecordId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rep is to see on a signing request: absent values leave the record's as they are, except the expiry of a request
 * that is out and does not expire.
 *
 * @param status one of the words of {@code SigningRequest__c.Status__c}
 * @param reason a sentence for the rep
 */
public record StatusReport(
        RecordId request,
        String status,
        String reason,
        @Nullable String transactionId,
        @Nullable Instant sentAt,
        @Nullable Instant expiresAt,
        @Nullable Instant completedAt,
        @Nullable Instant filedAt,
        @Nullable Instant lastSyncedAt,
        List<Signer> signers,
        List<Document> documents) {
    public StatusReport {
        signers = List.copyOf(signers);
        documents = List.copyOf(documents);
    }

    /**
     * A row of {@code SigningRequestSigner__c}; name, e-mail, role, order and reason are absent once they were reported.
     *
     * @param reason why the signer declined; what the record says stays while it is absent and the status the same
     */
    public record Signer(
            RecordId contactId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            @Nullable Integer order,
            String status,
            @Nullable Instant signedAt,
            @Nullable Instant since,
            @Nullable String reason) {}

    /** A row of {@code SigningRequestDocument__c}. */
    public record Document(
            String documentKey,
            String kind,
            String title,
            @Nullable RecordId contentVersionId,
            @Nullable RecordId contentDocumentId,
            @Nullable String checksum,
            @Nullable String sha256,
            long size) {}
}
