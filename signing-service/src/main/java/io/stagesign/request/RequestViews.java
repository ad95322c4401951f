package io.stagesign.request;

import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Timeline;
import io.stagesign.signing.Verification;
import io.stagesign.signing.Verifications;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows signing requests with everything that belongs to them. */
@Component
class RequestViews {
    private final SigningRequests requests;
    private final Signers signers;
    private final Documents documents;
    private final Verifications verifications;
    private final Timeline timeline;

    RequestViews(
            SigningRequests requests,
            Signers signers,
            Documents documents,
            Verifications verifications,
            Timeline timeline) {
        this.verifications = verifications;
        this.requests = requests;
        this.signers = signers;
        this.documents = documents;
        this.timeline = timeline;
    }

    @Transactional(readOnly = true)
    Optional<RequestView> of(RequestKey key) {
        return requests.find(key).map(this::view);
    }

    private RequestView view(SigningRequest request) {
        RequestKey key = request.key();
        return new RequestView(
                key.request().value(),
                request.opportunity().value(),
                request.status().word(),
                request.reason(),
                request.transactionId(),
                request.sentAt(),
                request.expiresAt(),
                request.completedAt(),
                request.filedAt(),
                request.syncedAt(),
                signers.of(key).stream().map(RequestViews::view).toList(),
                documents(key),
                timeline.of(key).stream().map(RequestViews::view).toList());
    }

    private static RequestView.Signer view(Signer signer) {
        return new RequestView.Signer(
                signer.contactId().value(),
                signer.role(),
                signer.order(),
                signer.state().word(),
                signer.signedAt());
    }

    private List<RequestView.Document> documents(RequestKey key) {
        Map<String, RequestView.Verification> found =
                verifications.of(key).stream().collect(Collectors.toMap(Verification::documentKey, RequestViews::view));
        return documents.of(key).stream()
                .map(document -> view(document, found.get(document.key())))
                .toList();
    }

    private static RequestView.Verification view(Verification found) {
        return new RequestView.Verification(
                found.at(),
                found.sha256(),
                found.passed(),
                found.findings().pages(),
                found.findings().seals().stream()
                        .map(seal -> new RequestView.Seal(
                                seal.subject(), seal.issuers(), seal.signedAt(), seal.intact(), seal.coversAll()))
                        .toList(),
                found.findings().problems(),
                found.findings().remarks());
    }

    private static RequestView.Document view(Document document, RequestView.@Nullable Verification found) {
        return new RequestView.Document(
                document.key(),
                document.kind().word(),
                document.title(),
                text(document.contentVersionId()),
                text(document.contentDocumentId()),
                document.sha256(),
                document.size(),
                found);
    }

    private static RequestView.Event view(Timeline.Event event) {
        return new RequestView.Event(event.at(), event.status().word(), event.sentence());
    }

    private static @Nullable String text(@Nullable RecordId id) {
        return id == null ? null : id.value();
    }
}
