package io.stagesign.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name as OneSpan Sign takes it: first and last name, neither empty, without straight quotes. Read together they are
 * what the contact's name reads in Salesforce.
 */
record SignerName(String first, String last) {

    /**
     * A contact without first name but with several words as last name is split at the first space, so that signers
     * still read the same name; from a single word nothing can be split.
     */
    static Optional<SignerName> of(@Nullable String firstName, @Nullable String lastName) {
        String first = clean(firstName);
        String last = clean(lastName);
        int space = last.indexOf(' ');
        if (first.isEmpty() && space > 0) {
            first = last.substring(0, space);
            last = last.substring(space + 1);
        }
        return first.isEmpty() || last.isEmpty() ? Optional.empty() : Optional.of(new SignerName(first, last));
    }

    /** Straight quotes become the typographic pair: {@code Jan "Joop" Smit} reads the same with them. */
    static String clean(@Nullable String name) {
        if (name == null) {
            return "";
        }
        return name.replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip()
                .replaceAll("\"([^\"]*)\"", "“$1”")
                .replace('"', '”');
    }

    String full() {
        return first + " " + last;
    }
}
