package io.stagesign.signing;

import io.stagesign.org.RequestKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Tells later whether a signer is still invited at the same address, without keeping the address. */
final class AddressHash {
    private AddressHash() {}

    /** Returns SHA-256 in hex, another one for each request. */
    static String of(RequestKey key, String email) {
        String text = key + "\n" + email.strip().toLowerCase(Locale.ROOT);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
