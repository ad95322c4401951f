package io.stagesign.salesforce;

import io.stagesign.org.RecordId;
import java.util.List;

/**
 * An opportunity as far as signing needs it.
 *
 * @param requests the signing requests of the opportunity, old and new
 */
public record Opportunity(
        RecordId id, String name, List<ContactRole> contactRoles, List<SourceFile> files, List<RequestRow> requests) {
    public Opportunity {
        contactRoles = List.copyOf(contactRoles);
        files = List.copyOf(files);
        requests = List.copyOf(requests);
    }
}
