package io.stagesign.emulator.account.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** Who a recipient is; refused where OneSpan refuses it. The address is kept in lower case. */
public record Person(String firstName, String lastName, String email) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@\"<>]+@[^\\s@\"<>]+\\.[^\\s@\"<>.]+");

    /** @throws Refused 400 without a name or an address */
    public Person {
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        if (firstName.isBlank() || lastName.isBlank() || (firstName + lastName).contains("\"")) {
            throw Refused.invalid(
                    "signer.name", "A signer needs a first and a last name, both without straight quotes");
        }
        if (!ADDRESS.matcher(email).matches()) {
            throw Refused.invalid("signer.email", "A signer needs an e-mail address");
        }
    }

    public String fullName() {
        return firstName + " " + lastName;
    }

    /** Whether it is the same person for OneSpan: the same address twice is fine for people of different names. */
    public boolean isLike(Role role) {
        return role.email().equals(email) && role.fullName().equalsIgnoreCase(fullName());
    }
}
