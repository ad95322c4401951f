package io.stagesign.receipt;

import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes how far the filing of a receipt is. */
@Component
class ReceiptRecord {
    private final SigningRequests requests;
    private final Documents documents;

    ReceiptRecord(SigningRequests requests, Documents documents) {
        this.requests = requests;
        this.documents = documents;
    }

    @Transactional(readOnly = true)
    Optional<Document> receipt(SigningRequest request) {
        return documents.of(request.key()).stream()
                .filter(document -> document.kind() == Document.Kind.RECEIPT)
                .findFirst();
    }

    /** Counted before Salesforce is asked: whoever comes next looks first. */
    @Transactional
    void aboutToUpload(SigningRequest request, Document written) {
        requests.hold(request);
        documents.add(request.key(), List.of(written));
        documents.countUploadAttempt(request.key(), written);
    }

    /** @throws io.stagesign.signing.LostClaim when another run has taken over */
    @Transactional
    void requireClaim(SigningRequest request) {
        requests.hold(request);
    }

    @Transactional
    void filed(SigningRequest request, Document filed) {
        requests.hold(request);
        documents.add(request.key(), List.of(filed));
        requests.note(request.key(), Set.of(Status.FILED), Sentences.FILED);
        documents.filed(request.key(), filed);
    }
}
