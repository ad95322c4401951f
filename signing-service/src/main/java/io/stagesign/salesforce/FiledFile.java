package io.stagesign.salesforce;

import io.stagesign.org.RecordId;

/** A file on an opportunity as the org itself describes it; size in bytes, MD5 in lower-case hex. */
public record FiledFile(RecordId contentVersionId, RecordId contentDocumentId, long size, String md5) {}
