package io.stagesign.filing;

import io.stagesign.cloud.Download;
import io.stagesign.job.WorkFolder;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.TransactionId;
import io.stagesign.signing.Document;
import io.stagesign.signing.Document.Kind;
import io.stagesign.signing.SigningRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Downloads what was signed, one after the other. */
@Component
class SignedDownloads {
    private final OneSpan oneSpan;

    SignedDownloads(OneSpan oneSpan) {
        this.oneSpan = oneSpan;
    }

    Map<Document, Download> of(SigningRequest request, List<Document> documents, WorkFolder folder) {
        Map<Document, Download> downloads = new LinkedHashMap<>();
        for (Document document : documents) {
            downloads.put(document, download(request, document, folder));
        }
        return downloads;
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
}
