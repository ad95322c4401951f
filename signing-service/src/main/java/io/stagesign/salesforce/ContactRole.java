package io.stagesign.salesforce;

import io.stagesign.org.RecordId;
import io.stagesign.org.Withheld;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact role of an opportunity with its contact.
 *
 * @param role the role's name; absent when none was chosen
 * @param readable false when the integration user may not see the contact, or it is deleted: its fields are then absent
 * @param mobilePhone as somebody typed it; absent also when it was not asked for
 * @param language what the field says that was asked for; absent also when none was
 * @param answers what the fields say that were asked for, by their names as they were asked for; empty ones are absent
 * @param emailBounced true when Salesforce knows that mail to this address bounced
 */
public record ContactRole(
        RecordId contactId,
        @Nullable String role,
        boolean primary,
        boolean readable,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String mobilePhone,
        @Nullable String language,
        Map<String, Withheld> answers,
        boolean emailBounced) {
    public ContactRole {
        answers = Map.copyOf(answers);
    }
}
