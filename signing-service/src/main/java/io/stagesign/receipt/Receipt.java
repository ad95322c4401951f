package io.stagesign.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a signing, the same whenever it is asked for, as long as the org has the same persons; moments in UTC, SHA-256 in lower-case hex.
 *
 * @param format names this form of a receipt, for whoever reads it years later
 * @param digest SHA-256 of this object as compact JSON without its digest
 */
@JsonPropertyOrder({
    "format",
    "orgId",
    "signingRequestId",
    "opportunityId",
    "opportunityName",
    "transactionId",
    "sentAt",
    "completedAt",
    "filedAt",
    "signers",
    "documents",
    "digest"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        String format,
        String orgId,
        String signingRequestId,
        String opportunityId,
        @Nullable String opportunityName,
        @Nullable String transactionId,
        @Nullable Instant sentAt,
        @Nullable Instant completedAt,
        @Nullable Instant filedAt,
        List<Signer> signers,
        List<Document> documents,
        @Nullable String digest) {
    static final String FORMAT = "stagesign-receipt-1";

    Receipt {
        signers = List.copyOf(signers);
        documents = List.copyOf(documents);
    }

    Receipt withDigest(String known) {
        return new Receipt(
                format,
                orgId,
                signingRequestId,
                opportunityId,
                opportunityName,
                transactionId,
                sentAt,
                completedAt,
                filedAt,
                signers,
                documents,
                known);
    }

    /**
     * Who signed.
     *
     * @param contactId for the owner of the opportunity the id of the user
     * @param name as the org has it now, like the e-mail; absent when it has it no longer
     */
    @JsonPropertyOrder({"contactId", "name", "email", "role", "signingOrder", "status", "signedAt"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Signer(
            String contactId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            int signingOrder,
            String status,
            @Nullable Instant signedAt) {}

    /**
     * A file that went out or came back.
     *
     * @param sha256 of the file as it is in Salesforce
     * @param receivedSha256 of the file as OneSpan gave it, where that is another: the evidence report was attached to it
     */
    @JsonPropertyOrder({
        "kind",
        "title",
        "contentVersionId",
        "contentDocumentId",
        "size",
        "sha256",
        "receivedSha256",
        "seals"
    })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            String kind,
            String title,
            @Nullable String contentVersionId,
            @Nullable String contentDocumentId,
            @Nullable Long size,
            @Nullable String sha256,
            @Nullable String receivedSha256,
            @Nullable List<Seal> seals) {
        boolean isSigned() {
            return "Signed".equals(kind);
        }
    }

    /** A digital signature in a document. */
    @JsonPropertyOrder({"subject", "issuers", "signedAt", "intact"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seal(
            @Nullable String subject,
            List<String> issuers,
            @Nullable Instant signedAt,
            boolean intact) {}
}
