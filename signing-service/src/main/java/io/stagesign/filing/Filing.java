package io.stagesign.filing;

import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.WorkFolder;
import io.stagesign.job.WorkFolders;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.TransactionId;
import io.stagesign.salesforce.FileUpload;
import io.stagesign.salesforce.FiledFile;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.signing.Document;
import io.stagesign.signing.Document.Kind;
import io.stagesign.signing.SigningRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Brings the documents of one completed request from OneSpan to Salesforce, each once. */
@Component
class Filing {
    private final Salesforce salesforce;
    private final OneSpan oneSpan;
    private final Examination examination;
    private final FilingRecord record;
    private final WorkFolders folders;

    Filing(Salesforce salesforce, OneSpan oneSpan, Examination examination, FilingRecord record, WorkFolders folders) {
        this.examination = examination;
        this.salesforce = salesforce;
        this.oneSpan = oneSpan;
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
        done.addAll(upload(request, rest, Replacements.of(request, all)));
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
                    found.add(same(document, file));
                }
            }
        }
        return found;
    }

    private List<Document> upload(SigningRequest request, List<Document> documents, Replacements replacements) {
        if (documents.isEmpty()) {
            return List.of();
        }
        try (WorkFolder folder = folders.open()) {
            Map<Document, Download> downloads = new LinkedHashMap<>();
            for (Document document : documents) {
                downloads.put(document, download(request, document, folder));
            }
            examination.of(request, downloads);
            List<Document> downloaded = new ArrayList<>();
            List<FileUpload> uploads = new ArrayList<>();
            for (Document document : documents) {
                Download download = Objects.requireNonNull(downloads.get(document));
                downloaded.add(document.downloaded(download.md5(), download.sha256(), download.size()));
                uploads.add(new FileUpload(
                        request.opportunity(),
                        document.key(),
                        titleWithoutExtension(document),
                        document.title(),
                        replacements.replacedBy(document),
                        download.file()));
            }
            record.aboutToUpload(request, downloaded);
            return matched(downloaded, salesforce.file(request.key().org(), uploads));
        }
    }

    private Download download(SigningRequest request, Document document, WorkFolder folder) {
        TransactionId transaction = new TransactionId(Objects.requireNonNull(request.transactionId()));
        return document.kind() == Kind.EVIDENCE
                ? oneSpan.evidenceSummary(request.key().org(), transaction, folder.newFile())
                : oneSpan.document(
                        request.key().org(),
                        transaction,
                        Objects.requireNonNull(document.onespanDocumentId()),
                        folder.newFile());
    }

    private static List<Document> matched(List<Document> documents, List<FiledFile> files) {
        List<Document> filed = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            filed.add(same(documents.get(i), files.get(i)));
        }
        return filed;
    }

    /** What stands on the opportunity must be, byte for byte, what came from OneSpan. */
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
