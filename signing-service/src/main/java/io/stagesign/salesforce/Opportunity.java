package io.stagesign.salesforce;

import io.stagesign.org.RecordId;
import java.util.List;

/** An opportunity as far as signing needs it. */
public record Opportunity(RecordId id, String name, List<ContactRole> contactRoles, List<SourceFile> files) {
    public Opportunity {
        contactRoles = List.copyOf(contactRoles);
        files = List.copyOf(files);
    }
}
