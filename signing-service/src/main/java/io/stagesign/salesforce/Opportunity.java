package io.stagesign.salesforce;

import io.stagesign.org.RecordId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as far as signing needs it.
 *
 * @param requests the signing requests of the opportunity, old and new
 */
public record Opportunity(
        RecordId id,
        String name,
        Owner owner,
        List<ContactRole> contactRoles,
        List<SourceFile> files,
        List<RequestRow> requests) {
    /**
     * Whose opportunity it is; name and e-mail are absent when the integration user may not see them.
     *
     * @param id of the user (005…)
     * @param language of the user, such as nl_NL
     * @param mobilePhone as somebody typed it; absent also when it was not asked for
     */
    public record Owner(
            RecordId id,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String mobilePhone,
            @Nullable String language) {
        /** Returns first and last name as a person reads them; empty when there is none to see. */
        public String name() {
            return Stream.of(firstName, lastName)
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    public Opportunity {
        contactRoles = List.copyOf(contactRoles);
        files = List.copyOf(files);
        requests = List.copyOf(requests);
    }
}
