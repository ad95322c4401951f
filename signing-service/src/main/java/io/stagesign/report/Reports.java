package io.stagesign.report;

import io.stagesign.salesforce.StatusReport;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.RequestReported;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a request into a report of what the rep has not seen yet. */
@Component
class Reports {
    private static final int LONGEST_REASON = 4000;

    private final SigningRequests requests;
    private final Signers signers;
    private final Documents documents;
    private final ApplicationEventPublisher events;

    Reports(SigningRequests requests, Signers signers, Documents documents, ApplicationEventPublisher events) {
        this.requests = requests;
        this.signers = signers;
        this.documents = documents;
        this.events = events;
    }

    @Transactional(readOnly = true)
    StatusReport of(SigningRequest request) {
        String reason = request.reason();
        return new StatusReport(
                request.key().request(),
                request.status().word(),
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON - 1) + "…" : reason,
                request.transactionId(),
                request.sentAt(),
                request.expiresAt(),
                request.completedAt(),
                request.filedAt(),
                request.syncedAt(),
                signers.since(request.key(), request.reportedVersion()).stream()
                        .map(Reports::signer)
                        .toList(),
                documents.since(request.key(), request.reportedVersion()).stream()
                        .filter(document -> document.contentVersionId() != null)
                        .map(Reports::document)
                        .toList());
    }

    /** Whoever signs is known to the org by now: their names and addresses are forgotten here. */
    @Transactional
    void done(SigningRequest request) {
        requests.reported(request.key(), request.version());
        signers.forgetPersons(request.key(), request.version());
        events.publishEvent(new RequestReported(request.key(), request.status()));
    }

    private static StatusReport.Signer signer(Signer signer) {
        return new StatusReport.Signer(
                signer.contactId(),
                signer.name(),
                signer.email(),
                signer.role(),
                signer.order(),
                signer.state().word(),
                signer.signedAt(),
                signer.since(),
                signer.reason());
    }

    private static StatusReport.Document document(Document document) {
        Long size = document.size();
        return new StatusReport.Document(
                document.key(),
                document.kind().word(),
                document.title(),
                document.contentVersionId(),
                document.contentDocumentId(),
                document.md5(),
                document.sha256(),
                size == null ? 0 : size);
    }
}
