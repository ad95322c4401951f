package io.stagesign.filing;

import io.stagesign.org.RequestKey;
import io.stagesign.safekeeping.KeptDocuments;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Move;
import io.stagesign.signing.SentWordings;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import io.stagesign.signing.Verification;
import io.stagesign.signing.Verifications;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes how far the filing of a request is. */
@Component
class FilingRecord {
    private final SigningRequests requests;
    private final Documents documents;
    private final Verifications verifications;
    private final SentWordings wordings;
    private final KeptDocuments kept;
    private final Clock clock;

    FilingRecord(
            SigningRequests requests,
            Documents documents,
            Verifications verifications,
            SentWordings wordings,
            KeptDocuments kept,
            Clock clock) {
        this.verifications = verifications;
        this.wordings = wordings;
        this.kept = kept;
        this.requests = requests;
        this.documents = documents;
        this.clock = clock;
    }

    /** Returns what went out, and what came back or is still to be filed. */
    @Transactional(readOnly = true)
    List<Document> documents(SigningRequest request) {
        return documents.of(request.key());
    }

    /** Returns the words of what went out, as hashes, by OneSpan's document id. */
    @Transactional(readOnly = true)
    Map<String, byte[]> sentWords(SigningRequest request) {
        return wordings.of(request.key());
    }

    /** Keeps what was found in the documents that came back. */
    @Transactional
    void verified(SigningRequest request, List<Verification> found) {
        requests.hold(request);
        found.forEach(each -> verifications.keep(request.key(), each));
    }

    /** Tells whether a document of the request was held back when it was looked into last. */
    @Transactional(readOnly = true)
    boolean isHeldBack(RequestKey key) {
        return verifications.of(key).stream().anyMatch(found -> !found.passed());
    }

    /** @throws io.stagesign.signing.LostClaim when another run has taken the request over */
    @Transactional
    void requireClaim(SigningRequest request) {
        requests.hold(request);
    }

    /** @param merged whether the evidence report is inside the documents, and therefore no file of its own */
    @Transactional
    void aboutToUpload(SigningRequest request, List<Document> downloaded, boolean merged) {
        requests.hold(request);
        if (merged) {
            documents.removeEvidence(request.key());
        } else {
            documents.add(request.key(), downloaded);
        }
        downloaded.forEach(document -> documents.countUploadAttempt(request.key(), document));
    }

    /** Files first, status after: both in one transaction. */
    @Transactional
    void filed(SigningRequest request, List<Document> filed) {
        String sentence = Sentences.filed(documents.of(request.key()));
        requests.move(request, Move.to(Status.FILED, sentence).filed(clock.instant()));
        filed.forEach(document -> documents.filed(request.key(), document));
        wordings.forget(request.key());
        kept.forget(request.key());
    }
}
