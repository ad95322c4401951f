package io.stagesign.filing;

import io.stagesign.cloud.Download;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.paper.PaperCheck;
import io.stagesign.paper.PaperFindings;
import io.stagesign.paper.Seal;
import io.stagesign.paper.Wording;
import io.stagesign.signing.Document;
import io.stagesign.signing.Document.Kind;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks into everything that came back signed before any of it is filed: one document that does not pass holds all back.
 * What a signer uploaded may be anything, and nobody signed it.
 */
@Component
class Examination {
    private static final Logger log = LoggerFactory.getLogger(Examination.class);

    private final PaperCheck check;
    private final FilingRecord record;
    private final Clock clock;

    Examination(PaperCheck check, FilingRecord record, Clock clock) {
        this.check = check;
        this.record = record;
        this.clock = clock;
    }

    /** @throws RemoteFailure when a document must not be called signed; what was found is kept in either case */
    void of(SigningRequest request, Map<Document, Download> downloads) {
        Map<Document, Verification> found = look(request, downloads);
        record.verified(request, List.copyOf(found.values()));
        List<String> problems = new ArrayList<>();
        found.forEach((document, verification) -> verification
                .findings()
                .problems()
                .forEach(problem -> problems.add(Sentences.problem(document, problem))));
        if (!problems.isEmpty()) {
            throw new RemoteFailure(Help.NEEDS_SOMEONE, String.join(" ", problems), null);
        }
    }

    /** Tells whether all may be called signed; keeps nothing of what was found. */
    boolean passes(SigningRequest request, Map<Document, Download> downloads) {
        return look(request, downloads).values().stream().allMatch(Verification::passed);
    }

    private Map<Document, Verification> look(SigningRequest request, Map<Document, Download> downloads) {
        Map<String, byte[]> sent = record.sentWords(request);
        Map<Document, Verification> found = new LinkedHashMap<>();
        downloads.forEach((document, download) -> {
            if (document.kind() == Kind.ATTACHMENT) {
                return;
            }
            Verification verification = verification(document, download, sent);
            found.put(document, verification);
            tell(request, document, verification);
        });
        return found;
    }

    private Verification verification(Document document, Download download, Map<String, byte[]> sent) {
        try {
            PaperFindings findings = document.kind() == Kind.EVIDENCE
                    ? check.report(download.file())
                    : check.signed(download.file(), words(sent.get(document.onespanDocumentId())));
            return new Verification(document.key(), clock.instant(), download.sha256(), findings(findings));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static @Nullable Wording words(byte @Nullable [] kept) {
        return kept == null ? null : Wording.read(kept);
    }

    private static Verification.Findings findings(PaperFindings found) {
        return new Verification.Findings(
                found.pages(),
                found.seals().stream().map(Examination::seal).toList(),
                found.problems(),
                found.remarks());
    }

    private static Verification.Seal seal(Seal seal) {
        return new Verification.Seal(seal.subject(), seal.issuers(), seal.signedAt(), seal.intact(), seal.coversAll());
    }

    private static void tell(SigningRequest request, Document document, Verification verification) {
        log.info(
                "Signing request {}: {} document {} {}, SHA-256 {}, sealed by {}{}",
                request.key().request(),
                document.kind().word(),
                document.key(),
                verification.passed() ? "passed" : "is held back",
                verification.sha256(),
                verification.findings().seals().stream()
                        .map(seal -> seal.subject() + " at " + seal.signedAt())
                        .toList(),
                verification.findings().problems().isEmpty()
                        ? ""
                        : ": it " + String.join(", ", verification.findings().problems()));
    }
}
