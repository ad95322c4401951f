package io.stagesign.filing;

import io.stagesign.filing.FiledChecks.Due;
import io.stagesign.org.RecordId;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes which filed documents are not on their opportunity any more. */
@Component
class FiledRecord {
    private static final Logger log = LoggerFactory.getLogger(FiledRecord.class);
    private static final Set<Status> FILED = Set.of(Status.FILED);

    private final FiledChecks checks;
    private final Documents documents;
    private final SigningRequests requests;

    FiledRecord(FiledChecks checks, Documents documents, SigningRequests requests) {
        this.checks = checks;
        this.documents = documents;
        this.requests = requests;
    }

    /** @param present the files of the opportunity; absent when it is gone itself: then its request is, too */
    @Transactional
    void checked(Due due, Optional<Set<RecordId>> present) {
        List<String> missing = present.map(files -> missing(due, files)).orElseGet(List::of);
        checks.checked(due.key(), !missing.isEmpty());
        if (!missing.isEmpty()) {
            log.warn(
                    "Signing request {}: {} filed documents are not on the opportunity any more",
                    due.key().request(),
                    missing.size());
            requests.explain(due.key(), FILED, Sentences.gone(missing));
        } else if (due.missing() && present.isPresent()) {
            requests.explain(due.key(), FILED, Sentences.BACK);
        }
    }

    private List<String> missing(Due due, Set<RecordId> present) {
        return documents.of(due.key()).stream()
                .filter(document -> document.kind() != Document.Kind.ORIGINAL && document.isFiled())
                .filter(document -> !present.contains(document.contentDocumentId()))
                .map(Document::title)
                .toList();
    }
}
