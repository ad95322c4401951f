package io.stagesign.salesforce;

import io.stagesign.org.RecordId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to put on an opportunity.
 *
 * @param documentKey value of {@code SigningDocumentKey__c}: the mark by which it is never filed twice
 * @param title as the rep sees it, without extension
 * @param fileName with extension
 * @param replaces the content document (069…) of which this becomes the next version; absent: it becomes a file of its own
 */
public record FileUpload(
        RecordId opportunity,
        String documentKey,
        String title,
        String fileName,
        @Nullable RecordId replaces,
        Path content) {
    /** Returns this as a file of its own. */
    FileUpload asNewFile() {
        return new FileUpload(opportunity, documentKey, title, fileName, null, content);
    }
}
