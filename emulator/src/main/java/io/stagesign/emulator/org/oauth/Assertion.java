package io.stagesign.emulator.org.oauth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The claims of a JWT bearer assertion whose RS256 signature is right.
 *
 * @param issuer consumer key of the app
 * @param subject user name
 * @param audience the login server or the org itself
 * @param expires when it is no longer good
 */
record Assertion(String issuer, String subject, String audience, Instant expires) {
    private static final long LONGEST_SECONDS = 300;

    /** Reads the assertion; {@code registeredKey} is the Base64 of the public key, PEM lines allowed. */
    static Assertion read(String jwt, @Nullable String registeredKey) {
        List<String> parts = List.of(jwt.split("\\.", -1));
        try {
            if (parts.size() != 3 || registeredKey == null || !isSigned(parts, key(registeredKey))) {
                throw invalid();
            }
            JsonNode claims = json(parts.get(1));
            return new Assertion(
                    claims.path("iss").asString(""),
                    claims.path("sub").asString(""),
                    claims.path("aud").asString(""),
                    Instant.ofEpochSecond(claims.path("exp").asLong(0)));
        } catch (IllegalArgumentException | JacksonException | GeneralSecurityException wrong) {
            throw invalid();
        }
    }

    private static boolean isSigned(List<String> parts, PublicKey key) throws GeneralSecurityException {
        if (!json(parts.get(0)).path("alg").asString("").equals("RS256")) {
            return false;
        }
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts.get(2)));
    }

    private static PublicKey key(String text) throws GeneralSecurityException {
        String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static JsonNode json(String part) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(part));
    }

    /** Refuses an assertion for somebody else, or one that is over or good for longer than five minutes. */
    Assertion checked(List<String> audiences, Instant now) {
        if (!audiences.contains(audience)) {
            throw new OAuthError("invalid_grant", "audience is invalid");
        }
        if (expires.isBefore(now) || expires.isAfter(now.plusSeconds(LONGEST_SECONDS))) {
            throw invalid();
        }
        return this;
    }

    private static OAuthError invalid() {
        return new OAuthError("invalid_grant", "invalid assertion");
    }
}
