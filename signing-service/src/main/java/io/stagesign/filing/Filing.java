package io.stagesign.filing;

import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.WorkFolder;
import io.stagesign.job.WorkFolders;
import io.stagesign.salesforce.FileUpload;
import io.stagesign.salesforce.FiledFile;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.signing.Document;
import io.stagesign.signing.Document.Kind;
import io.stagesign.signing.SigningRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings the documents of one completed request from OneSpan to Salesforce, each once. */
@Component
class Filing {
    private final Salesforce salesforce;
    private final SignedDownloads downloads;
    private final Examination examination;
    private final EvidenceMerge merge;
    private final FilingRecord record;
    private final WorkFolders folders;

    Filing(
            Salesforce salesforce,
            SignedDownloads downloads,
            Examination examination,
            EvidenceMerge merge,
            FilingRecord record,
            WorkFolders folders) {
        this.salesforce = salesforce;
        this.downloads = downloads;
        this.examination = examination;
        this.merge = merge;
        this.record = record;
        this.folders = folders;
    }

    void file(SigningRequest request) {
        List<Document> all = record.documents(request);
        List<Document> open = all.stream()
                .filter(document -> document.kind() != Kind.ORIGINAL && !document.isFiled())
                .toList();
        List<Document> done = earlier(request, open);
        List<Document> rest = open.stream()
                .filter(document -> done.stream().noneMatch(each -> each.key().equals(document.key())))
                .toList();
        done.addAll(upload(request, rest, all));
        record.filed(request, done);
    }

    /** After an upload whose outcome nobody knows, the org is asked before anything is uploaded again. */
    private List<Document> earlier(SigningRequest request, List<Document> open) {
        List<Document> tried =
                open.stream().filter(document -> document.uploadAttempts() > 0).toList();
        List<Document> found = new ArrayList<>();
        if (!tried.isEmpty()) {
            Map<String, FiledFile> files = salesforce.findFiled(
                    request.key().org(), tried.stream().map(Document::key).toList());
            for (Document document : tried) {
                FiledFile file = files.get(document.key());
                if (file != null) {
                    found.add(same(known(document, file), file));
                }
            }
        }
        return found;
    }

    /** What a restored database has forgotten to have uploaded is known by its key alone: only we write that. */
    private static Document known(Document document, FiledFile file) {
        return document.md5() == null ? document.described(file.md5(), file.size()) : document;
    }

    private List<Document> upload(SigningRequest request, List<Document> rest, List<Document> all) {
        if (rest.isEmpty()) {
            return List.of();
        }
        boolean merging =
                EvidenceMerge.isMeant(request, all) && rest.stream().anyMatch(each -> each.kind() == Kind.SIGNED);
        try (WorkFolder folder = folders.open()) {
            Map<Document, Download> files = downloads.of(request, merging ? withReport(request, rest) : rest, folder);
            examination.of(request, files);
            Optional<Map<Document, Download>> merged = merging ? merge.merge(request, files, folder) : Optional.empty();
            return upload(request, merged.orElse(files), merged.isPresent(), Replacements.of(request, all));
        }
    }

    private List<Document> withReport(SigningRequest request, List<Document> rest) {
        List<Document> documents = new ArrayList<>(rest);
        if (rest.stream().noneMatch(each -> each.kind() == Kind.EVIDENCE)) {
            documents.add(merge.report(request));
        }
        return documents;
    }

    private List<Document> upload(
            SigningRequest request, Map<Document, Download> files, boolean merged, Replacements replacements) {
        List<Document> downloaded = new ArrayList<>();
        List<FileUpload> uploads = new ArrayList<>();
        files.forEach((document, file) -> {
            downloaded.add(document.downloaded(file.md5(), file.sha256(), file.size()));
            uploads.add(new FileUpload(
                    request.opportunity(),
                    document.key(),
                    titleWithoutExtension(document),
                    document.title(),
                    replacements.replacedBy(document),
                    file.file()));
        });
        record.aboutToUpload(request, downloaded, merged);
        // who was taken over while it stood still uploads nothing more: another run looks after the rest
        Runnable stillMine = () -> record.requireClaim(request);
        return matched(downloaded, salesforce.file(request.key().org(), uploads, stillMine));
    }

    private static List<Document> matched(List<Document> documents, List<FiledFile> files) {
        List<Document> filed = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            filed.add(same(documents.get(i), files.get(i)));
        }
        return filed;
    }

    /** What stands on the opportunity must be, byte for byte, what was uploaded. */
    private static Document same(Document document, FiledFile file) {
        boolean same = file.md5().equalsIgnoreCase(document.md5())
                && Long.valueOf(file.size()).equals(document.size());
        if (!same) {
            throw new RemoteFailure(Help.NEEDS_SOMEONE, Sentences.otherContent(document.title()), null);
        }
        return document.filedAs(file.contentVersionId(), file.contentDocumentId());
    }

    private static String titleWithoutExtension(Document document) {
        String title = document.title();
        return title.substring(0, title.lastIndexOf('.'));
    }
}
