package io.stagesign.request;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as people type them, in the international form (E.164) that a text message needs. */
final class PhoneNumber {
    /** What stands between digits, and the zero that is dialled only within the country: {@code +31 (0)6 1234-5678}. */
    private static final Pattern FILLING =
            Pattern.compile("\\(0\\)|[\\p{Z}\\s().\\-/\\p{Pd}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");

    private PhoneNumber() {}

    /** Returns nothing for a number without country code: which country is meant cannot be known. */
    static Optional<String> international(String typed) {
        String digits = FILLING.matcher(typed).replaceAll("");
        String number = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return INTERNATIONAL.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }
}
