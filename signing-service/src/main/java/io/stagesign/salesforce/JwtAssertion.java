package io.stagesign.salesforce;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.Org.Login.JwtBearer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The signed assertion of the OAuth 2.0 JWT bearer flow (RS256). */
final class JwtAssertion {
    /** Salesforce accepts at most three minutes. */
    private static final Duration LIFE = Duration.ofMinutes(2);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private JwtAssertion() {}

    static String of(String clientId, JwtBearer login, Instant now) {
        Map<String, Object> claims = new TreeMap<>(Map.of(
                "iss", clientId,
                "sub", login.username(),
                "aud", login.audience(),
                "exp", now.plus(LIFE).getEpochSecond()));
        String content =
                encode("{\"alg\":\"RS256\"}") + "." + encode(JsonMapper.shared().writeValueAsString(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key(login.privateKey()));
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new RemoteFailure(
                    Help.NEEDS_SOMEONE,
                    "The private key for this org cannot be used: configure an RSA key as PKCS #8 in PEM.",
                    null);
        }
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
