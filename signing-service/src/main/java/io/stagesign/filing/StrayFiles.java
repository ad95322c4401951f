package io.stagesign.filing;

import io.stagesign.org.RecordId;
import io.stagesign.salesforce.KeyedVersion;
import io.stagesign.signing.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What late uploads of one request left beside what its record names: the same bytes under the same key, from the same
 * user. What a person made of a signed file has other bytes or another creator, and is none of this.
 *
 * @param removable files of their own that stand on the opportunity and nowhere else
 * @param used titles of documents of which a second file is in use: shared with others, or with versions of its own
 * @param versions whether the file that was filed has a further version with the same bytes
 */
record StrayFiles(List<Stray> removable, Set<String> used, boolean versions) {
    /** A file that can be deleted, and the title of the document that it repeats. */
    record Stray(String title, RecordId contentDocument) {}

    /** Compares what the org has with what was filed; a document that is not on the opportunity itself has no strays. */
    static StrayFiles among(RecordId opportunity, List<Document> filed, List<KeyedVersion> found) {
        List<Stray> removable = new ArrayList<>();
        List<String> used = new ArrayList<>();
        boolean versions = false;
        for (Document document : filed) {
            Optional<KeyedVersion> kept = found.stream()
                    .filter(each -> each.file().contentVersionId().equals(document.contentVersionId()))
                    .filter(each -> each.places().contains(opportunity))
                    .findFirst();
            for (KeyedVersion other : found) {
                if (kept.isEmpty() || !isRepeated(kept.get(), other)) {
                    continue;
                }
                if (isSameFile(kept.get(), other)) {
                    versions = true;
                } else if (other.alone() && other.places().equals(Set.of(opportunity))) {
                    removable.add(new Stray(document.title(), other.file().contentDocumentId()));
                } else {
                    used.add(document.title());
                }
            }
        }
        return new StrayFiles(List.copyOf(removable), Set.copyOf(used), versions);
    }

    private static boolean isRepeated(KeyedVersion kept, KeyedVersion other) {
        return other.documentKey().equals(kept.documentKey())
                && !other.file().contentVersionId().equals(kept.file().contentVersionId())
                && other.file().md5().equals(kept.file().md5())
                && other.file().size() == kept.file().size()
                && other.createdBy().equals(kept.createdBy());
    }

    private static boolean isSameFile(KeyedVersion kept, KeyedVersion other) {
        return other.file().contentDocumentId().equals(kept.file().contentDocumentId());
    }
}
