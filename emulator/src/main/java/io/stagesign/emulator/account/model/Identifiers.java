package io.stagesign.emulator.account.model;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes ids as OneSpan's look: base64url of 20 random bytes, padded. */
public final class Identifiers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Identifiers() {}

    /** Returns a new id of 28 characters, such as {@code xT9OeZ-j2jIynQBaLeLdgp9CtZk=}. */
    public static String next() {
        return Base64.getUrlEncoder().encodeToString(bytes());
    }

    /** Returns a new id without padding, fit for a path segment or a token. */
    public static String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
