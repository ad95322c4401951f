package io.stagesign.filing;

import io.stagesign.org.RecordId;
import io.stagesign.signing.Document;
import io.stagesign.signing.Document.Kind;
import io.stagesign.signing.FilingSettings;
import io.stagesign.signing.FilingSettings.FileAs;
import io.stagesign.signing.SigningRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Of which file on the opportunity a signed document becomes the next version, where the rule wants that. */
final class Replacements {
    private final boolean wanted;
    private final List<Document> known;

    private Replacements(boolean wanted, List<Document> known) {
        this.wanted = wanted;
        this.known = known;
    }

    static Replacements of(SigningRequest request, List<Document> known) {
        return new Replacements(FilingSettings.of(request).fileAs() == FileAs.NEW_VERSION, known);
    }

    /** Returns the content document of the original; nothing when a new file is wanted, or the original has no versions. */
    @Nullable RecordId replacedBy(Document document) {
        if (!wanted || document.kind() != Kind.SIGNED) {
            return null;
        }
        return known.stream()
                .filter(each -> each.isOriginalOf(document.onespanDocumentId()))
                .map(Document::contentDocumentId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
