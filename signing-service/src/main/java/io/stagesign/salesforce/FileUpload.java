package io.stagesign.salesforce;

import io.stagesign.org.RecordId;
import java.nio.file.Path;

/**
 * A file to put on an opportunity.
 *
 * @param documentKey value of {@code SigningDocumentKey__c}: the mark by which it is never filed twice
 * @param title as the rep sees it, without extension
 * @param fileName with extension
 */
public record FileUpload(RecordId opportunity, String documentKey, String title, String fileName, Path content) {}
