package io.stagesign.request;

import io.stagesign.cloud.Download;
import io.stagesign.job.WorkFolder;
import io.stagesign.job.WorkFolders;
import io.stagesign.onespan.OneSpan;
import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.salesforce.Opportunity;
import io.stagesign.salesforce.Salesforce;
import io.stagesign.salesforce.SourceFile;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Creates a request's transaction as a draft at OneSpan, and stores which one it is. */
@Component
class Drafting {
    private final SigningRequests requests;
    private final Acceptance acceptance;
    private final Salesforce salesforce;
    private final OneSpan oneSpan;
    private final SourceDownloads downloads;
    private final TransactionAssembler assembler;
    private final DraftRecord drafts;
    private final WorkFolders folders;

    Drafting(
            SigningRequests requests,
            Acceptance acceptance,
            Salesforce salesforce,
            OneSpan oneSpan,
            SourceDownloads downloads,
            TransactionAssembler assembler,
            DraftRecord drafts,
            WorkFolders folders) {
        this.requests = requests;
        this.acceptance = acceptance;
        this.salesforce = salesforce;
        this.oneSpan = oneSpan;
        this.downloads = downloads;
        this.assembler = assembler;
        this.drafts = drafts;
        this.folders = folders;
    }

    /**
     * A draft, whose id is stored.
     *
     * @param fresh true when this run created it, so that nobody can have sent it
     * @param tagged true when it is known only to OneSpan who signs where
     */
    record Draft(SigningRequest request, boolean fresh, boolean tagged) {}

    /** Returns the draft, or nothing when the opportunity is not ready and the rep was told why. */
    Optional<Draft> draft(SigningRequest request) {
        Optional<TransactionId> earlier = earlier(request);
        if (earlier.isPresent()) {
            return Optional.of(
                    new Draft(requests.keepTransaction(request, earlier.get().value()), false, true));
        }
        Rule rule = acceptance.rule(request);
        Opportunity opportunity =
                OpportunityReading.of(salesforce, request.key().org(), request.opportunity(), rule);
        Optional<TakenBack> takenBack = TakenBack.of(request, opportunity);
        if (takenBack.isPresent()) {
            drafts.cancel(request, takenBack.get().sentence());
            return Optional.empty();
        }
        ThemeChoice theme = ThemeChoice.of(oneSpan, request.key().org(), rule);
        Selection selection = assembler.select(opportunity, rule);
        try (WorkFolder folder = folders.open()) {
            Map<SourceFile, Download> files = downloads.of(request.key().org(), selection, folder);
            Assembly assembly =
                    assembler.assemble(request.key(), opportunity, rule, theme, SourceDownloads.paths(files));
            return create(request, opportunity, assembly, files);
        }
    }

    /** After an attempt whose outcome nobody knows, the account is asked before anything is created. */
    private Optional<TransactionId> earlier(SigningRequest request) {
        if (request.draftAttempts() == 0) {
            return Optional.empty();
        }
        return oneSpan.find(request.key()).stream()
                // one that was sent counts wherever it lies: those whom it invited are not invited again
                .filter(found -> !found.trashed() || found.status() != TransactionState.Status.DRAFT)
                .map(TransactionState::id)
                .findFirst();
    }

    private static boolean isTagged(ReadyTransaction transaction) {
        return transaction.documents().stream()
                .flatMap(document -> document.signatures().stream())
                .anyMatch(ReadyTransaction.Signature.Tagged.class::isInstance);
    }

    private Optional<Draft> create(
            SigningRequest request, Opportunity opportunity, Assembly assembly, Map<SourceFile, Download> files) {
        if (assembly instanceof Assembly.Ready ready) {
            SigningRequest counted =
                    drafts.count(request, opportunity.name(), ready, files, SentWords.of(ready.transaction()));
            TransactionId created = oneSpan.createDraft(ready.transaction());
            return Optional.of(
                    new Draft(requests.keepTransaction(counted, created.value()), true, isTagged(ready.transaction())));
        }
        drafts.refuse(request, (Assembly.NotReady) assembly);
        return Optional.empty();
    }
}
