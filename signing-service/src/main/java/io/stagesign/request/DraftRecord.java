package io.stagesign.request;

import io.stagesign.cloud.Download;
import io.stagesign.job.Jobs;
import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.salesforce.SourceFile;
import io.stagesign.signing.Document;
import io.stagesign.signing.Documents;
import io.stagesign.signing.Move;
import io.stagesign.signing.SentWordings;
import io.stagesign.signing.Signer;
import io.stagesign.signing.Signers;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import io.stagesign.signing.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what a draft will hold and that it is about to be created, or why there will be none. */
@Component
class DraftRecord {
    private final SigningRequests requests;
    private final Signers signers;
    private final Documents documents;
    private final SentWordings wordings;
    private final Timeline timeline;
    private final Jobs jobs;

    DraftRecord(
            SigningRequests requests,
            Signers signers,
            Documents documents,
            SentWordings wordings,
            Timeline timeline,
            Jobs jobs) {
        this.wordings = wordings;
        this.requests = requests;
        this.signers = signers;
        this.documents = documents;
        this.timeline = timeline;
        this.jobs = jobs;
    }

    /**
     * Notes what is about to be created. What was decided for the rep, such as where signatures go, stands on the timeline.
     *
     * @param words of the documents, as hashes by document id
     */
    @Transactional
    SigningRequest count(
            SigningRequest request,
            String opportunityName,
            Assembly.Ready ready,
            Map<SourceFile, Download> files,
            Map<String, byte[]> words) {
        SigningRequest counted = requests.countDraftAttempt(request, opportunityName);
        wordings.replace(request.key(), words);
        tellOnce(counted, ready.decisions());
        signers.replace(request.key(), signers(ready));
        documents.replaceOriginals(
                request.key(),
                files.entrySet().stream()
                        .map(each -> original(request.key(), each.getKey(), each.getValue()))
                        .toList());
        return counted;
    }

    /** An attempt that follows a failed one decides the same as a rule. */
    private void tellOnce(SigningRequest request, List<String> decisions) {
        Set<String> told = timeline.of(request.key()).stream()
                .map(Timeline.Event::sentence)
                .collect(Collectors.toSet());
        decisions.stream()
                .filter(told::add)
                .forEach(decision -> timeline.append(request.key(), request.status(), decision));
    }

    /** Tells the rep every reason; a draft of an earlier attempt that shows up later is deleted. */
    @Transactional
    void refuse(SigningRequest request, Assembly.NotReady assembly) {
        requests.move(request, Move.to(Status.NOT_READY, Sentences.notReady(assembly.reasons(), assembly.language())));
        if (request.draftAttempts() > 0) {
            jobs.ask(StrayDraftsJob.NAME, request.key(), StrayDraftsJob.UNTIL_SEARCHABLE);
        }
    }

    /** Somebody took the request back in the org. */
    @Transactional
    void cancel(SigningRequest request, String sentence) {
        requests.move(request, Move.to(Status.CANCELLED, sentence));
    }

    private static List<Signer> signers(Assembly.Ready ready) {
        return ready.transaction().signers().stream()
                .map(signer -> signer(signer, ready.roles()))
                .toList();
    }

    private static Signer signer(ReadyTransaction.Signer signer, Map<String, String> roles) {
        return new Signer(
                new RecordId(signer.id()),
                roles.get(signer.id()),
                signer.order(),
                (signer.firstName() + " " + signer.lastName()).strip(),
                signer.email(),
                Signer.State.WAITING,
                null);
    }

    private static Document original(RequestKey key, SourceFile file, Download download) {
        return Document.original(
                key.request() + ":original:" + file.id(),
                file.fileName(),
                file.id(),
                file.documentId(),
                download.md5(),
                download.sha256(),
                download.size());
    }
}
