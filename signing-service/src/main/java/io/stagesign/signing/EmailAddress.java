package io.stagesign.signing;

import java.util.regex.Pattern;

/** Tells addresses from what is none: OneSpan Sign refuses a whole transaction for one malformed address. */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final String ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
    private static final Pattern FORM =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+@" + LABEL + "(?:\\." + LABEL + ")++");

    private EmailAddress() {}

    /** Tells whether mail can be sent there, as far as the form says. */
    public static boolean isValid(String address) {
        return address.length() <= LONGEST && FORM.matcher(address).matches();
    }
}
