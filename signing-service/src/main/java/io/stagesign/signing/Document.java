package io.stagesign.signing;

import io.stagesign.org.RecordId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that went out or comes back.
 *
 * @param key unique in its org; for what comes back the value of {@code SigningDocumentKey__c} on the filed version
 * @param title as a person sees it, with extension
 * @param onespanDocumentId of a signed document, or of what a signer uploaded
 * @param contentVersionId of what went out; of what came back, absent until it is filed
 * @param md5 lower-case hex; like SHA-256 and size (in bytes) absent until it was downloaded
 * @param uploadAttempts how often Salesforce was asked to file it, or was about to be
 */
public record Document(
        String key,
        Kind kind,
        String title,
        @Nullable String onespanDocumentId,
        @Nullable RecordId contentVersionId,
        @Nullable RecordId contentDocumentId,
        @Nullable String md5,
        @Nullable String sha256,
        @Nullable Long size,
        int uploadAttempts) {
    /** What a file is to the request, in the words of {@code SigningRequestDocument__c.Kind__c}. */
    public enum Kind {
        ORIGINAL,
        SIGNED,
        /** What a signer uploaded because they were asked for it. */
        ATTACHMENT,
        EVIDENCE,
        /** What names all the others, for an auditor. */
        RECEIPT;

        public String word() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** A document that went out, pinned as it was. */
    public static Document original(
            String key,
            String title,
            RecordId version,
            @Nullable RecordId document,
            String md5,
            String sha256,
            long size) {
        return new Document(key, Kind.ORIGINAL, title, null, version, document, md5, sha256, size, 0);
    }

    /** A document that is to be filed. */
    public static Document expected(String key, Kind kind, String title, @Nullable String onespanDocumentId) {
        return new Document(key, kind, title, onespanDocumentId, null, null, null, null, null, 0);
    }

    /** Returns this document as it was downloaded. */
    public Document downloaded(String md5, String sha256, long size) {
        return new Document(key, kind, title, onespanDocumentId, null, null, md5, sha256, size, uploadAttempts);
    }

    /** Returns this document as the org describes it, of which nothing else is known any more. */
    public Document described(String md5, long size) {
        return new Document(key, kind, title, onespanDocumentId, null, null, md5, null, size, uploadAttempts);
    }

    /** Returns this document as it stands on the opportunity. */
    public Document filedAs(RecordId version, RecordId document) {
        return new Document(key, kind, title, onespanDocumentId, version, document, md5, sha256, size, uploadAttempts);
    }

    /** Whether this is what went out as the document that OneSpan knows by this id, which is the file's. */
    public boolean isOriginalOf(@Nullable String onespanId) {
        return kind == Kind.ORIGINAL
                && contentVersionId != null
                && contentVersionId.value().equals(onespanId);
    }

    public boolean isFiled() {
        return kind != Kind.ORIGINAL && contentVersionId != null;
    }
}
