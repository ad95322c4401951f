package io.stagesign.salesforce;

import io.stagesign.cloud.Download;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The port to a customer's org. Every method throws {@link io.stagesign.cloud.RemoteFailure}; each has a connect, a read
 * and a total deadline.
 */
public interface Salesforce {
    /** Reads the opportunity with its contact roles and its files, each content version pinned as it is now. */
    Opportunity opportunity(OrgId org, RecordId opportunity);

    /** Streams a file's bytes to {@code target} and checks size and checksum against what the org said of it. */
    Download download(OrgId org, SourceFile file, Path target);

    /** Looks for a file that was filed under this document key: filing asks before it uploads. */
    Optional<FiledFile> findFiled(OrgId org, String documentKey);

    /** Uploads a file to the opportunity and returns it as the org read it back: ids, size, MD5. */
    FiledFile file(OrgId org, FileUpload upload);

    /** Writes status, sentence, signers and documents to {@code SigningRequest__c} and its children; idempotent. */
    void report(OrgId org, StatusReport report);

    /** Finds signing requests that are still {@code Requested} and were created before {@code before}, oldest first. */
    List<RequestedRow> requestedBefore(OrgId org, Instant before);
}
