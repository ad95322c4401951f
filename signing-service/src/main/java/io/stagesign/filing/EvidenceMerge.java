package io.stagesign.filing;

import io.stagesign.cloud.Download;
import io.stagesign.job.WorkFolder;
import io.stagesign.paper.Enclosure;
import io.stagesign.paper.PaperCheck;
import io.stagesign.paper.PaperFindings;
import io.stagesign.signing.Document;
import io.stagesign.signing.Document.Kind;
import io.stagesign.signing.FileNames;
import io.stagesign.signing.FilingSettings;
import io.stagesign.signing.SigningRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the evidence report into the signed documents, where the rule wants it there and each of them can take it. */
@Component
class EvidenceMerge {
    private final PaperCheck check;
    private final Clock clock;

    EvidenceMerge(PaperCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /**
     * Tells whether the report is to be put into the documents. The first run that uploads anything decides it for those
     * that follow: it takes the report off the list of what is filed, or leaves it there.
     */
    static boolean isMeant(SigningRequest request, List<Document> all) {
        boolean decided = all.stream().anyMatch(each -> each.kind() == Kind.SIGNED && each.uploadAttempts() > 0);
        boolean listed = all.stream().anyMatch(each -> each.kind() == Kind.EVIDENCE);
        return FilingSettings.of(request).mergeEvidence() && !(decided && listed);
    }

    /** Returns the report as it is listed before that is decided. */
    Document report(SigningRequest request) {
        LocalDate day = LocalDate.ofInstant(completedAt(request), ZoneOffset.UTC);
        FileNames names = new FileNames(FilingSettings.of(request), request.opportunityName(), day);
        return Document.expected(request.key().request() + ":evidence", Kind.EVIDENCE, names.evidence(), null);
    }

    /** Returns what is filed, the signed documents with the report in each; nothing when one of them cannot take it and stay intact. */
    Optional<Map<Document, Download>> merge(
            SigningRequest request, Map<Document, Download> downloads, WorkFolder folder) {
        Map.Entry<Document, Download> report = downloads.entrySet().stream()
                .filter(each -> each.getKey().kind() == Kind.EVIDENCE)
                .findFirst()
                .orElseThrow();
        Map<Document, Download> merged = new LinkedHashMap<>();
        for (Map.Entry<Document, Download> each : downloads.entrySet()) {
            if (each.getKey().kind() == Kind.SIGNED) {
                Path target = folder.newFile();
                if (!isAdded(request, each.getValue(), report, target)) {
                    return Optional.empty();
                }
                merged.put(each.getKey(), describe(target));
            } else if (each.getKey().kind() != Kind.EVIDENCE) {
                merged.put(each.getKey(), each.getValue());
            }
        }
        return Optional.of(merged);
    }

    private boolean isAdded(
            SigningRequest request, Download signed, Map.Entry<Document, Download> report, Path target) {
        try {
            return Enclosure.add(
                            signed.file(),
                            report.getValue().file(),
                            report.getKey().title(),
                            completedAt(request),
                            target)
                    && staysIntact(signed, target);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Each signature that matched the document still does, and nothing on a page has changed. */
    private boolean staysIntact(Download signed, Path merged) throws IOException {
        PaperFindings before = check.signed(signed.file(), null);
        PaperFindings after = check.signed(merged, null);
        return after.problems().equals(before.problems())
                && after.pages() == before.pages()
                && after.seals().size() == before.seals().size()
                && after.seals().stream().allMatch(seal -> seal.intact())
                        == before.seals().stream().allMatch(seal -> seal.intact());
    }

    private Instant completedAt(SigningRequest request) {
        return Objects.requireNonNullElseGet(request.completedAt(), clock::instant);
    }

    private static Download describe(Path file) {
        try {
            return Download.of(file);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
