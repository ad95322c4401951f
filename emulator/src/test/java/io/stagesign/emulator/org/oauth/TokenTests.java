package io.stagesign.emulator.org.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.org.RunningOrg;
import io.stagesign.emulator.org.SampleOrg;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokenTests {
    private static final KeyPair KEYS = keys();
    private static final RunningOrg RUNNING = new RunningOrg(new SampleOrg(OrgSettings.demo(Path.of(".."))
            .withJwtPublicKey(
                    Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()))
            .withSessionTimeout(Duration.ofHours(1))));

    @AfterAll
    static void close() {
        RUNNING.close();
    }

    @Test
    void clientCredentialsGiveATokenOfTheRunAsUser() {
        HttpResponse<String> answer = RUNNING.form(
                "grant_type=client_credentials&client_id=stagesign-demo&client_secret=stagesign-demo-secret");

        JsonNode token = RunningOrg.json(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(token.propertyNames())
                .containsExactlyInAnyOrder(
                        "access_token", "signature", "scope", "instance_url", "id", "token_type", "issued_at");
        assertThat(token.path("access_token").asString("")).startsWith("00D000000000001!");
        assertThat(token.path("instance_url").asString(""))
                .isEqualTo(RUNNING.uri().toString());
        assertThat(token.path("id").asString("")).contains("/id/00D000000000001EAA/005");
        assertThat(RunningOrg.json(RUNNING.get(token.path("access_token").asString(""), "/services/oauth2/userinfo"))
                        .path("preferred_username")
                        .asString(""))
                .isEqualTo("integration@stagesign.example");
    }

    @Test
    void aWrongSecretIsRefused() {
        assertRefused("grant_type=client_credentials&client_id=stagesign-demo&client_secret=x", "invalid_client");
    }

    @Test
    void anUnknownClientIsRefused() {
        assertRefused("grant_type=client_credentials&client_id=x&client_secret=x", "invalid_client_id");
    }

    @Test
    void anotherGrantIsRefused() {
        assertRefused("grant_type=password&username=a&password=b", "unsupported_grant_type");
    }

    @Test
    void aSignedAssertionGivesATokenOfItsSubject() {
        HttpResponse<String> answer =
                bearer("stagesign-demo", "rep@stagesign.example", "https://login.salesforce.com", 120);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningOrg.json(answer).propertyNames())
                .containsExactlyInAnyOrder("access_token", "scope", "instance_url", "id", "token_type");
    }

    @Test
    void anAssertionForSomebodyElseIsRefused() {
        assertThat(bearer("stagesign-demo", "rep@stagesign.example", "https://example.com", 120)
                        .body())
                .contains("invalid_grant", "audience is invalid");
        assertThat(bearer("stagesign-demo", "nobody@stagesign.example", "https://login.salesforce.com", 120)
                        .body())
                .contains("invalid_grant", "user hasn't approved this consumer");
        assertThat(bearer("other", "rep@stagesign.example", "https://login.salesforce.com", 120)
                        .body())
                .contains("invalid_client_id");
        assertThat(bearer("stagesign-demo", "rep@stagesign.example", "https://login.salesforce.com", -1)
                        .body())
                .contains("invalid_grant", "invalid assertion");
    }

    @Test
    void anAssertionWithAWrongSignatureIsRefused() {
        assertRefused(
                "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=a.b.c", "invalid_grant");
    }

    @Test
    void whoIsNotSignedInIsNobody() {
        assertThat(RUNNING.get("nobody", "/services/oauth2/userinfo").statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> bearer(String issuer, String subject, String audience, int seconds) {
        long expires = SampleOrg.NOW.getEpochSecond() + seconds;
        String claims = "{\"iss\":\"" + issuer + "\",\"sub\":\"" + subject + "\",\"aud\":\"" + audience + "\",\"exp\":"
                + expires + "}";
        String content = encoded("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        return RUNNING.form("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + content
                + "." + encoded(signed(content)));
    }

    private static byte[] signed(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void assertRefused(String form, String error) {
        HttpResponse<String> answer = RUNNING.form(form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningOrg.json(answer).path("error").asString("")).isEqualTo(error);
    }
}
