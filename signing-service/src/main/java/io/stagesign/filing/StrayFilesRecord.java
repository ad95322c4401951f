package io.stagesign.filing;

import io.stagesign.org.RequestKey;
import io.stagesign.signing.Document;
import io.stagesign.signing.Document.Kind;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Healed;
import io.stagesign.signing.Heals;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes which signed files stood on an opportunity twice, and what became of the second ones. */
@Component
class StrayFilesRecord {
    private static final Set<Status> FILED = Set.of(Status.FILED);

    private final SigningRequests requests;
    private final Documents documents;
    private final Heals heals;

    StrayFilesRecord(SigningRequests requests, Documents documents, Heals heals) {
        this.requests = requests;
        this.documents = documents;
        this.heals = heals;
    }

    /** Returns what Salesforce was asked more than once to file. */
    @Transactional(readOnly = true)
    List<Document> repeated(RequestKey key) {
        return documents.of(key).stream()
                .filter(document -> document.kind() != Kind.ORIGINAL && document.uploadAttempts() > 1)
                .toList();
    }

    void removed(SigningRequest request) {
        heals.note(request.key(), Healed.Kind.FILED_TWICE);
    }

    /**
     * Notes what a look left.
     *
     * @param left titles of what stands on the opportunity twice
     * @param versions whether a file has two versions with the same bytes
     */
    @Transactional
    void looked(SigningRequest request, Collection<String> left, boolean versions) {
        if (versions) {
            heals.note(request.key(), Healed.Kind.TWO_VERSIONS);
        }
        if (!left.isEmpty()) {
            requests.explain(request.key(), FILED, Sentences.twice(left));
        } else if (Sentences.isTwice(request.reason())) {
            requests.explain(request.key(), FILED, Sentences.filed(documents.of(request.key())));
        }
    }
}
