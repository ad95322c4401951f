package io.stagesign.org;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The SHA-256 of a token: what is kept of it. */
public final class TokenHash {
    private TokenHash() {}

    /** Returns the hash in lower-case hex. */
    static String of(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Tells in constant time whether a token has this hash. */
    public static boolean matches(String token, String sha256) {
        return same(of(token), sha256.toLowerCase(Locale.ROOT));
    }

    /** Compares in a time that does not tell how much of it is equal. */
    static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
