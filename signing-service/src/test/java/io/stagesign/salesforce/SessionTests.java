package io.stagesign.salesforce;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.stagesign.salesforce.OrgStub.ORG;
import static io.stagesign.salesforce.OrgStub.TOKEN_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.org.Org.Login;
import io.stagesign.org.RecordId;
import io.stagesign.salesforce.SourceFile.Kind;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTests {
    private static final Instant BEFORE = Instant.parse("2026-11-24T07:00:00Z");
    private static final String EXPIRED = "Session expired or invalid";

    private final OrgStub org = new OrgStub();
    private final Salesforce salesforce = org.salesforce();

    @TempDir
    Path directory;

    @AfterEach
    void stop() throws IOException {
        org.close();
    }

    @Test
    void oneTokenServesManyCalls() {
        org.soap("query", Soap.query());

        salesforce.requestedBefore(ORG, BEFORE);
        salesforce.requestedBefore(ORG, BEFORE);

        assertThat(org.tokensAsked()).isEqualTo(1);
        assertThat(org.soapCalls()).allMatch(call -> call.contains("<sessionId>token-1</sessionId>"));
    }

    @Test
    void workersThatNeedATokenAtOnceShareOneCall() {
        org.soap("query", Soap.query());
        ExecutorService workers = Executors.newFixedThreadPool(8);

        List<CompletableFuture<?>> calls = IntStream.range(0, 8)
                .<CompletableFuture<?>>mapToObj(
                        i -> CompletableFuture.runAsync(() -> salesforce.requestedBefore(ORG, BEFORE), workers))
                .toList();
        calls.forEach(CompletableFuture::join);
        workers.shutdown();

        assertThat(org.tokensAsked()).isEqualTo(1);
    }

    @Test
    void anExpiredSessionIsRenewedOnceAndTheCallRepeated() {
        expireFirst(Soap.fault("INVALID_SESSION_ID", EXPIRED));

        assertThat(salesforce.requestedBefore(ORG, BEFORE)).isEmpty();

        assertThat(org.tokensAsked()).isEqualTo(2);
    }

    @Test
    void anExpiredSessionIsUnderstoodInEachOfItsWordings() {
        expireFirst(Soap.faultWithoutDetail("INVALID_SESSION_ID"));
        salesforce.requestedBefore(ORG, BEFORE);
        expireFirst(Soap.fault("INVALID_SESSION_ID", "Invalid Session ID found in SessionHeader: Illegal Session."));
        salesforce.requestedBefore(ORG, BEFORE);
        expireFirst(aResponse().withStatus(401).withBody("expired"));

        salesforce.requestedBefore(ORG, BEFORE);

        assertThat(org.tokensAsked()).isEqualTo(4);
    }

    @Test
    void anExpiredSessionIsRenewedForBytesToo() {
        String path = "/services/data/v65.0/sobjects/Attachment/00P000000000001AAA/Body";
        org.server.stubFor(get(urlEqualTo(path)).willReturn(aResponse().withBody("abc")));
        org.server.stubFor(get(urlEqualTo(path))
                .withHeader("Authorization", containing("token-1"))
                .willReturn(
                        jsonResponse("[{\"message\":\"" + EXPIRED + "\",\"errorCode\":\"INVALID_SESSION_ID\"}]", 401)));
        giveTokensInTurn();

        SourceFile file = new SourceFile(
                Kind.ATTACHMENT, new RecordId("00P000000000001AAA"), null, "a", "txt", 3, null, null, BEFORE);

        assertThat(salesforce.download(ORG, file, directory.resolve("a")).size())
                .isEqualTo(3);
        assertThat(org.tokensAsked()).isEqualTo(2);
    }

    @Test
    void aNewSessionThatIsRefusedTooIsNotTriedForEver() {
        org.soap("query", Soap.fault("INVALID_SESSION_ID", EXPIRED));

        RemoteFailure failure = failure();

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(org.soapCalls()).hasSize(2);
        assertThat(org.tokensAsked()).isEqualTo(2);
    }

    @Test
    void aTokenOfAnotherOrgIsNotUsed() {
        org.giveToken("foreign", "https://login.salesforce.com/id/00D000000000002EAA/005000000000001AAA");

        assertThat(failure().help()).isEqualTo(Help.NEEDS_SOMEONE);
        assertThat(org.soapCalls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example", "", "not an address", "https://user@elsewhere.example"})
    void aTokenIsNotSentToAnAddressThatIsNotSecure(String address) {
        refuseLogin(okJson(token(1).replace(org.server.baseUrl(), address)));

        assertThat(failure().help()).isEqualTo(Help.NEEDS_SOMEONE);
        assertThat(org.soapCalls()).isEmpty();
    }

    @Test
    void theJwtBearerFlowSignsItsAssertion() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        org.soap("query", Soap.query());
        Login login = new Login.JwtBearer("integration@acme.example", pem, "https://login.salesforce.com");

        org.salesforce("stagesign", login).requestedBefore(ORG, BEFORE);

        String form = org.server
                .findAll(postRequestedFor(urlEqualTo(TOKEN_PATH)))
                .get(0)
                .getBodyAsString();
        String assertion = URLDecoder.decode(form, StandardCharsets.UTF_8).replaceAll(".*assertion=", "");
        List<String> parts = Pattern.compile("\\.").splitAsStream(assertion).toList();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts.get(2))))
                .isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"aud\":\"https://login.salesforce.com\",\"exp\":%d,\"iss\":\"the-client-id\",\"sub\":\"integration@acme.example\"}",
                        OrgStub.NOW.getEpochSecond() + 120);
    }

    @Test
    void aPrivateKeyThatIsNoneNeedsSomeone() {
        Login login = new Login.JwtBearer(
                "u@acme.example", "-----BEGIN PRIVATE KEY-----\nnope", "https://login.salesforce.com");

        RemoteFailure failure = catchThrowableOfType(
                RemoteFailure.class, () -> org.salesforce("stagesign", login).requestedBefore(ORG, BEFORE));

        assertThat(failure.sentence()).contains("private key").doesNotContain("nope");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invalid_client_id|client identifier invalid|consumer key",
                "invalid_grant|no client credentials user enabled|run-as user",
                "invalid_grant|user hasn't approved this consumer|pre-authorized",
                "invalid_grant|audience is invalid|audience",
                "invalid_grant|invalid assertion|user name",
                "inactive_user|user is inactive|active",
                "unsupported_grant_type|grant type not supported|enable the flow"
            })
    void aRefusedLoginSaysWhoDoesWhat(String error, String description, String expected) {
        refuseLogin(jsonResponse("{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(error, description), 400));

        RemoteFailure failure = failure();

        assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE);
        assertThat(failure.sentence()).contains(expected).doesNotContain(OrgStub.SECRET);
    }

    @Test
    void aBusyLoginIsTriedAgain() {
        refuseLogin(aResponse()
                .withStatus(503)
                .withHeader("Content-Type", "text/html")
                .withBody("<html>"));

        assertThat(failure().help()).isEqualTo(Help.TRY_AGAIN);
    }

    @Test
    void aFailedLoginDoesNotSpoilTheNextOne() {
        refuseLogin(aResponse().withStatus(503));
        failure();
        org.giveToken();
        org.soap("query", Soap.query());

        assertThat(salesforce.requestedBefore(ORG, BEFORE)).isEmpty();
    }

    private RemoteFailure failure() {
        return catchThrowableOfType(RemoteFailure.class, () -> salesforce.requestedBefore(ORG, BEFORE));
    }

    private void refuseLogin(ResponseDefinitionBuilder answer) {
        org.server.stubFor(post(urlEqualTo(TOKEN_PATH)).willReturn(answer));
    }

    private void expireFirst(ResponseDefinitionBuilder answer) {
        String scenario = "session-" + org.tokensAsked();
        org.server.stubFor(post(urlPathMatching(OrgStub.SOAP))
                .inScenario(scenario)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(answer)
                .willSetStateTo("renewed"));
        org.server.stubFor(post(urlPathMatching(OrgStub.SOAP))
                .inScenario(scenario)
                .whenScenarioStateIs("renewed")
                .willReturn(Soap.query()));
        giveTokensInTurn();
    }

    private void giveTokensInTurn() {
        String scenario = "tokens-" + org.tokensAsked();
        for (int i = 0; i < 3; i++) {
            org.server.stubFor(post(urlEqualTo(TOKEN_PATH))
                    .inScenario(scenario)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "token" + i)
                    .willReturn(okJson(token(org.tokensAsked() + i + 1)))
                    .willSetStateTo("token" + (i + 1)));
        }
    }

    private String token(int number) {
        return "{\"access_token\":\"token-%d\",\"instance_url\":\"%s\",\"id\":\"https://login.salesforce.com/id/%s/005000000000001AAA\"}"
                .formatted(number, org.server.baseUrl(), ORG);
    }
}
