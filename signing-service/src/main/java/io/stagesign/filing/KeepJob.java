package io.stagesign.filing;

import io.stagesign.cloud.Download;
import io.stagesign.job.Failure;
import io.stagesign.job.Next;
import io.stagesign.job.RequestJob;
import io.stagesign.job.WorkFolder;
import io.stagesign.job.WorkFolders;
import io.stagesign.org.RequestKey;
import io.stagesign.safekeeping.KeptDocuments;
import io.stagesign.signing.Document;
import io.stagesign.signing.Document.Kind;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps what everyone has signed while it cannot be filed: OneSpan may delete a transaction before a person has made room for
 * it. It claims nothing, so that filing goes on meanwhile.
 */
@Component
class KeepJob implements RequestJob {
    static final String NAME = "keep";

    private final SigningRequests requests;
    private final FilingRecord record;
    private final SignedDownloads downloads;
    private final Examination examination;
    private final EvidenceMerge merge;
    private final KeptDocuments kept;
    private final WorkFolders folders;

    KeepJob(
            SigningRequests requests,
            FilingRecord record,
            SignedDownloads downloads,
            Examination examination,
            EvidenceMerge merge,
            KeptDocuments kept,
            WorkFolders folders) {
        this.requests = requests;
        this.record = record;
        this.downloads = downloads;
        this.examination = examination;
        this.merge = merge;
        this.kept = kept;
        this.folders = folders;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(RequestKey key) {
        requests.find(key).filter(KeepJob::isUnfiled).ifPresent(this::keep);
        return Next.done();
    }

    @Override
    public Next failed(RequestKey key, Failure failure) {
        return Next.after(failure.pause());
    }

    private static boolean isUnfiled(SigningRequest request) {
        return request.status() == Status.COMPLETED
                || (request.status() == Status.FAILED && request.completedAt() != null);
    }

    /** What does not pass is not kept: filing says so, and looks at it again. */
    private void keep(SigningRequest request) {
        List<Document> missing = missing(request);
        if (missing.isEmpty()) {
            return;
        }
        try (WorkFolder folder = folders.open()) {
            Map<Document, Download> files = downloads.of(request, missing, folder);
            if (examination.passes(request, files)) {
                files.forEach((document, file) -> kept.keep(request.key(), document.key(), file));
            }
        }
    }

    private List<Document> missing(SigningRequest request) {
        List<Document> all = new ArrayList<>(record.documents(request));
        if (all.stream().noneMatch(document -> document.kind() == Kind.EVIDENCE)) {
            all.add(merge.report(request));
        }
        Set<String> known = kept.of(request.key());
        return all.stream()
                .filter(document -> document.kind() != Kind.ORIGINAL && !document.isFiled())
                .filter(document -> !known.contains(document.key()))
                .toList();
    }
}
