package io.stagesign.onespan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What OneSpan says of a transaction now.
 *
 * @param documents ids and names, without the consent document that OneSpan adds
 * @param declineReason as the signer gave it, for DECLINED and OPTED_OUT
 * @param declinedBy that signer's address, if OneSpan tells it; never logged
 * @param attachments what signers uploaded because they were asked for it
 */
public record TransactionState(
        TransactionId id,
        Status status,
        boolean trashed,
        @Nullable Instant completedAt,
        @Nullable Instant expiresAt,
        @Nullable String declineReason,
        @Nullable String declinedBy,
        List<Signer> signers,
        List<Document> documents,
        List<Attachment> attachments) {
    public TransactionState {
        signers = List.copyOf(signers);
        documents = List.copyOf(documents);
        attachments = List.copyOf(attachments);
    }

    /** The statuses of a transaction; UNKNOWN is a word that OneSpan added after this was written. */
    public enum Status {
        DRAFT,
        SENT,
        COMPLETED,
        ARCHIVED,
        DECLINED,
        OPTED_OUT,
        EXPIRED,
        UNKNOWN
    }

    /**
     * How far a signer is.
     *
     * @param id the role's id, which is the contact's
     * @param personId of whoever signs under it: at first the same, another one once the documents were passed on
     * @param signed true when every approval of the signer is given
     * @param email where the invitation went; never logged
     * @param name of the person; never logged
     */
    public record Signer(
            String id,
            String personId,
            boolean signed,
            @Nullable Instant signedAt,
            boolean locked,
            String email,
            String name) {}

    /**
     * A document of the transaction.
     *
     * @param signerIds who has anything to sign or accept in it, by the role's id
     */
    public record Document(String id, String name, Set<String> signerIds) {
        public Document {
            signerIds = Set.copyOf(signerIds);
        }
    }

    /**
     * A file that a signer uploaded.
     *
     * @param id unique in the transaction
     * @param signerId the role's id, which is the contact's
     * @param name of what the signer was asked for
     * @param fileName as the signer's computer has it; empty when OneSpan does not tell it
     */
    public record Attachment(String id, String signerId, String name, String fileName) {}
}
