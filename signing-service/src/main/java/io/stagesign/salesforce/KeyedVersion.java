package io.stagesign.salesforce;

import io.stagesign.org.RecordId;
import java.util.Set;

/**
 * A content version that bears a document key.
 *
 * @param createdBy id of the user who uploaded it
 * @param alone whether its file has no other version
 * @param places ids of what its file is shared with, beside that user: records, people
 */
public record KeyedVersion(
        String documentKey, FiledFile file, RecordId createdBy, boolean alone, Set<RecordId> places) {
    public KeyedVersion {
        places = Set.copyOf(places);
    }
}
