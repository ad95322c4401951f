package io.stagesign.salesforce;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is read of people beside their names and addresses; the integration user need not see the rest.
 *
 * @param phones whether the mobile phones of contacts and owner are read
 * @param language API name of the field of Contact that holds a contact's language; absent: none is read
 * @param answers API names of the fields of Contact that hold what a contact is asked to show who they are
 */
public record PeopleFields(boolean phones, @Nullable String language, List<String> answers) {
    /** Reads nothing more. */
    public static final PeopleFields NONE = new PeopleFields(false, null, List.of());

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,79}");
    private static final List<String> ALWAYS = List.of("FirstName", "LastName", "Email", "IsEmailBounced");

    /** @throws IllegalArgumentException if a name is no name of a field: it stands in a query */
    public PeopleFields {
        answers = List.copyOf(answers);
        if ((language != null && !isName(language)) || !answers.stream().allMatch(PeopleFields::isName)) {
            throw new IllegalArgumentException("a field of Contact that is to be read has no name of a field");
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
        if (language != null) {
            add(fields, language);
        }
        answers.forEach(field -> add(fields, field));
        return fields;
    }

    private static void add(List<String> fields, String field) {
        if (fields.stream().noneMatch(field::equalsIgnoreCase)) {
            fields.add(field);
        }
    }
}
