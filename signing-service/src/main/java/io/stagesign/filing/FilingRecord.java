package io.stagesign.filing;

import io.stagesign.signing.Document;
import io.stagesign.signing.Document.Kind;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Move;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes how far the filing of a request is. */
@Component
class FilingRecord {
    private final SigningRequests requests;
    private final Documents documents;
    private final Clock clock;

    FilingRecord(SigningRequests requests, Documents documents, Clock clock) {
        this.requests = requests;
        this.documents = documents;
        this.clock = clock;
    }

    /** Returns what went out, and what came back or is still to be filed. */
    @Transactional(readOnly = true)
    List<Document> documents(SigningRequest request) {
        return documents.of(request.key());
    }

    @Transactional
    void aboutToUpload(SigningRequest request, List<Document> downloaded) {
        requests.hold(request);
        downloaded.forEach(document -> documents.countUploadAttempt(request.key(), document));
    }

    /** Files first, status after: both in one transaction. */
    @Transactional
    void filed(SigningRequest request, List<Document> filed) {
        int signed = (int) documents.of(request.key()).stream()
                .filter(document -> document.kind() == Kind.SIGNED)
                .count();
        requests.move(request, Move.to(Status.FILED, Sentences.filed(signed)).filed(clock.instant()));
        filed.forEach(document -> documents.filed(request.key(), document));
    }
}
