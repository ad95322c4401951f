package io.stagesign.receipt;

import io.stagesign.cloud.Download;
import io.stagesign.job.WorkFolder;
import io.stagesign.job.WorkFolders;
import io.stagesign.salesforce.FileUpload;
import io.stagesign.salesforce.FiledFile;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.signing.Document;
import io.stagesign.signing.SigningRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files the receipt of one request as a PDF, once, in the way that signed documents are filed. */
@Component
class ReceiptFiling {
    private static final String TITLE = "Receipt";

    private final Receipts receipts;
    private final Salesforce salesforce;
    private final ReceiptRecord record;
    private final WorkFolders folders;

    ReceiptFiling(Receipts receipts, Salesforce salesforce, ReceiptRecord record, WorkFolders folders) {
        this.receipts = receipts;
        this.salesforce = salesforce;
        this.record = record;
        this.folders = folders;
    }

    void file(SigningRequest request) {
        Document known = record.receipt(request).orElseGet(() -> expected(request));
        if (known.isFiled()) {
            return;
        }
        try (WorkFolder folder = folders.open()) {
            Path pdf = Files.write(folder.newFile(), receipts.pdf(request.key()));
            Document written = described(known, Download.of(pdf));
            FiledFile file = earlier(request, known).orElseGet(() -> upload(request, written, pdf));
            record.filed(request, as(file, written));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** After an upload whose outcome nobody knows, the org is asked before anything is uploaded again. */
    private Optional<FiledFile> earlier(SigningRequest request, Document known) {
        return known.uploadAttempts() == 0
                ? Optional.empty()
                : Optional.ofNullable(salesforce
                        .findFiled(request.key().org(), List.of(known.key()))
                        .get(known.key()));
    }

    private FiledFile upload(SigningRequest request, Document written, Path pdf) {
        record.aboutToUpload(request, written);
        FileUpload upload = new FileUpload(request.opportunity(), written.key(), TITLE, written.title(), null, pdf);
        return salesforce
                .file(request.key().org(), List.of(upload), () -> record.requireClaim(request))
                .get(0);
    }

    /** A name in the org may have changed since it was uploaded: then what is there is known by its key, as only we write it. */
    private static Document as(FiledFile file, Document written) {
        boolean same = file.md5().equalsIgnoreCase(written.md5());
        Document there = same ? written : written.described(file.md5(), file.size());
        return there.filedAs(file.contentVersionId(), file.contentDocumentId());
    }

    private static Document described(Document receipt, Download pdf) {
        return receipt.downloaded(pdf.md5(), pdf.sha256(), pdf.size());
    }

    private static Document expected(SigningRequest request) {
        return Document.expected(request.key().request() + ":receipt", Document.Kind.RECEIPT, TITLE + ".pdf", null);
    }
}
