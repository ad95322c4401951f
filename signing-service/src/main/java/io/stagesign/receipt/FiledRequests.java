package io.stagesign.receipt;

import io.stagesign.http.Problem;
import io.stagesign.http.Refused;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import io.stagesign.signing.Verifications;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests of which a receipt can be given. */
@Component
class FiledRequests {
    private final SigningRequests requests;
    private final Signers signers;
    private final Documents documents;
    private final Verifications verifications;

    FiledRequests(SigningRequests requests, Signers signers, Documents documents, Verifications verifications) {
        this.requests = requests;
        this.signers = signers;
        this.documents = documents;
        this.verifications = verifications;
    }

    /** @throws Refused when there is no such request, or nothing of it was filed yet */
    @Transactional(readOnly = true)
    FiledRequest of(RequestKey key) {
        SigningRequest request = requests.find(key).orElseThrow(() -> new Refused(Problem.UNKNOWN_REQUEST));
        if (request.status() != Status.FILED) {
            throw new Refused(Problem.NOT_FILED);
        }
        List<Document> named = documents.of(key).stream()
                .filter(document -> document.kind() != Document.Kind.RECEIPT)
                .toList();
        return new FiledRequest(request, signers.of(key), named, verifications.of(key));
    }
}
