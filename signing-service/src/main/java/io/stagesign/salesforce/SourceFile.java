package io.stagesign.salesforce;

import io.stagesign.org.RecordId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of an opportunity that could be sent for signature.
 *
 * @param kind a content version, or an attachment of the classic kind
 * @param id of the content version (068…) or the attachment (00P…)
 * @param documentId of the content document (069…); absent for an attachment
 * @param title without extension
 * @param extension lower case, without dot; absent when the file name has none
 * @param size in bytes
 * @param md5 lower-case hex; absent for an attachment
 * @param signingDocumentKey present when this file is one that we filed: never sent again
 */
public record SourceFile(
        Kind kind,
        RecordId id,
        @Nullable RecordId documentId,
        String title,
        @Nullable String extension,
        long size,
        @Nullable String md5,
        @Nullable String signingDocumentKey,
        Instant modifiedAt) {
    /** Where Salesforce keeps a file. */
    public enum Kind {
        CONTENT_VERSION,
        ATTACHMENT
    }

    /** Returns title and extension as a person sees them. */
    public String fileName() {
        return extension == null ? title : title + "." + extension;
    }
}
