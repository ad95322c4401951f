package io.stagesign.salesforce;

import io.stagesign.cloud.Download;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The port to a customer's org. Every method throws {@link io.stagesign.cloud.RemoteFailure}; each has a connect, a read
 * and a total deadline.
 */
public interface Salesforce {
    /**
     * Reads the opportunity with its contact roles, its signing requests and its files, each content version pinned as it
     * is now.
     */
    Opportunity opportunity(OrgId org, RecordId opportunity);

    /** Reads the opportunity as {@link #opportunity(OrgId, RecordId)} does, with more of the people of it. */
    Opportunity opportunity(OrgId org, RecordId opportunity, PeopleFields people);

    /** Streams a file's bytes to {@code target} and checks size and checksum against what the org said of it. */
    Download download(OrgId org, SourceFile file, Path target);

    /**
     * Looks for files that were filed under these document keys, in one call: filing asks before it uploads.
     *
     * @return what is there, by document key; when people added versions to a filed document since, the version that was
     *     filed
     */
    Map<String, FiledFile> findFiled(OrgId org, Collection<String> documentKeys);

    /**
     * Uploads files to their opportunity one after the other, then reads all of them back in one call and compares size
     * and MD5 with what was sent. A failure may leave some of them uploaded: {@link #findFiled} tells which. What was to
     * become the next version of a file that is no longer on the opportunity becomes a file of its own.
     *
     * @param beforeEach runs right before each upload; what it throws keeps that one and all further ones from being made
     * @return the files as the org describes them, in the order given
     */
    List<FiledFile> file(OrgId org, List<FileUpload> uploads, Runnable beforeEach);

    /** Finds every version that bears one of these document keys, in two calls. */
    List<KeyedVersion> versions(OrgId org, Collection<String> documentKeys);

    /**
     * Deletes a file with all its versions; done when it is gone already.
     *
     * @return false when the org refuses for good: the integration user lacks the right, or a trigger says no
     */
    boolean deleteFile(OrgId org, RecordId contentDocument);

    /**
     * Lists the files of opportunities, in two calls.
     *
     * @return content document ids by opportunity; an opportunity that is gone, or that the service may not see, is absent
     */
    Map<RecordId, Set<RecordId>> filesOn(OrgId org, Collection<RecordId> opportunities);

    /** Writes status, sentence, signers and documents to {@code SigningRequest__c} and its children; idempotent. */
    void report(OrgId org, StatusReport report);

    /**
     * Tries, without a change, whether the integration user gets in and may read and write what the service needs.
     *
     * @return a sentence for each right that is missing
     */
    List<String> missingAccess(OrgId org);

    /**
     * Finds signing requests that were taken back before {@code before} and have not ended, oldest first; none where the
     * package is too old to keep that.
     */
    List<RequestRow> cancelledBefore(OrgId org, Instant before);

    /**
     * Moves an opportunity from one stage to another, unless it has left the first; done when it is there already.
     *
     * @return also what the org refuses for good: only what passes, such as a locked row, is thrown
     */
    StageMove moveStage(OrgId org, RecordId opportunity, String from, String to);

    /** Reads who the signers of a request are: those that were reported, as far as the org still has them. */
    List<SignerRow> signers(OrgId org, RecordId request);

    /** Finds signing requests that are still {@code Requested} and were created before {@code before}, oldest first. */
    List<RequestedRow> requestedBefore(OrgId org, Instant before);

    /** Finds signing requests that were taken in and have not ended for good, as their records say, oldest first. */
    List<RequestedRow> underWay(OrgId org);
}
