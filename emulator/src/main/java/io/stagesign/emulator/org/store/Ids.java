package io.stagesign.emulator.org.store;

import io.stagesign.emulator.org.schema.ApiException;
import java.util.regex.Pattern;

/** Salesforce record ids: 15 significant characters, and 3 that tell the letter case of the others. */
public final class Ids {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String SUFFIXES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?");
    private static final int SHORT = 15;
    private static final int CHUNK = 5;

    private Ids() {}

    /** Returns the id with this number among the records of one object. */
    static String of(String keyPrefix, long number) {
        StringBuilder digits = new StringBuilder();
        for (long rest = number; rest > 0; rest /= DIGITS.length()) {
            digits.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return full(keyPrefix + "0".repeat(SHORT - keyPrefix.length() - digits.length()) + digits);
    }

    /** Returns the 18 characters of an id of 15, or of one of 18 whose suffix may be in the wrong case. */
    public static String full(String id) {
        StringBuilder full = new StringBuilder(id.substring(0, SHORT));
        for (int start = 0; start < SHORT; start += CHUNK) {
            int bits = 0;
            for (int at = 0; at < CHUNK; at++) {
                bits |= Character.isUpperCase(id.charAt(start + at)) ? 1 << at : 0;
            }
            full.append(SUFFIXES.charAt(bits));
        }
        return full.toString();
    }

    /** Returns whether the text has the shape of an id; nothing about whether such a record exists. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Returns the full id or refuses the text with MALFORMED_ID. */
    public static String require(String text) {
        if (!isId(text)) {
            throw new ApiException("MALFORMED_ID", "malformed id " + text);
        }
        return full(text);
    }
}
