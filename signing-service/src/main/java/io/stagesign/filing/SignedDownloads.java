package io.stagesign.filing;

import io.stagesign.cloud.Download;
import io.stagesign.job.WorkFolder;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.TransactionId;
import io.stagesign.org.OrgId;
import io.stagesign.safekeeping.KeptDocuments;
import io.stagesign.signing.Document;
import io.stagesign.signing.SigningRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Fetches what was signed and uploaded, one after the other: from what is kept here, where filing has failed before, or from
 * OneSpan.
 */
@Component
class SignedDownloads {
    private final OneSpan oneSpan;
    private final KeptDocuments kept;

    SignedDownloads(OneSpan oneSpan, KeptDocuments kept) {
        this.oneSpan = oneSpan;
        this.kept = kept;
    }

    Map<Document, Download> of(SigningRequest request, List<Document> documents, WorkFolder folder) {
        Map<Document, Download> downloads = new LinkedHashMap<>();
        for (Document document : documents) {
            downloads.put(
                    document,
                    kept.fetch(request.key(), document.key(), folder.newFile())
                            .orElseGet(() -> download(request, document, folder)));
        }
        return downloads;
    }

    private static String id(Document document) {
        return Objects.requireNonNull(document.onespanDocumentId());
    }

    private Download download(SigningRequest request, Document document, WorkFolder folder) {
        TransactionId transaction = new TransactionId(Objects.requireNonNull(request.transactionId()));
        OrgId org = request.key().org();
        Path target = folder.newFile();
        return switch (document.kind()) {
            case EVIDENCE -> oneSpan.evidenceSummary(org, transaction, target);
            case ATTACHMENT -> oneSpan.attachment(org, transaction, id(document), target);
            default -> oneSpan.document(org, transaction, id(document), target);
        };
    }
}
