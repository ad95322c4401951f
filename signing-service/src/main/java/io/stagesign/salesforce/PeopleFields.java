package io.stagesign.salesforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is read of people beside their names and addresses; the integration user need not see the rest.
 *
 * @param phones whether the mobile phones of contacts and owner are read
 * @param language API name of the field of Contact that holds a contact's language; absent: none is read
 */
public record PeopleFields(boolean phones, @Nullable String language) {
    /** Reads nothing more. */
    public static final PeopleFields NONE = new PeopleFields(false, null);

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,79}");
    private static final List<String> ALWAYS = List.of("FirstName", "LastName", "Email", "IsEmailBounced");

    /** @throws IllegalArgumentException if the language's field is no name of a field: it stands in a query */
    public PeopleFields {
        if (language != null && !isName(language)) {
            throw new IllegalArgumentException("the field that holds the language of a contact has no name of a field");
        }
    }

    /** Tells whether a field can have this API name, a namespace in front or not; relationships are not followed. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Returns the fields of Contact that are read, each once: Salesforce refuses a field that is asked for twice. */
    List<String> ofContact() {
        List<String> fields = new ArrayList<>(ALWAYS);
        if (phones) {
            fields.add("MobilePhone");
        }
        Optional.ofNullable(language)
                .filter(name -> fields.stream().noneMatch(name::equalsIgnoreCase))
                .ifPresent(fields::add);
        return fields;
    }
}
