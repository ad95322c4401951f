package io.stagesign.salesforce;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.stagesign.cloud.CloudHttp;
import io.stagesign.cloud.TestCalls;
import io.stagesign.org.Org;
import io.stagesign.org.Org.Login;
import io.stagesign.org.Org.OneSpanAccess;
import io.stagesign.org.Org.SalesforceAccess;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** An org that answers what a test tells it to, in the shapes that an org has on the wire. */
final class OrgStub implements AutoCloseable {
    static final OrgId ORG = new OrgId("00D000000000001EAA");
    static final String SOAP = "/services/Soap/u/65.0";
    static final String TOKEN_PATH = "/services/oauth2/token";
    static final String SECRET = "the-client-secret";
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").containerThreads(20));
    private final CloudHttp http;
    private int tokens;

    OrgStub() {
        this(TestCalls.patient());
    }

    OrgStub(CloudHttp http) {
        this.http = http;
        server.start();
        giveToken();
    }

    /** Returns the adapter under test; the package has its namespace. */
    Salesforce salesforce() {
        return salesforce("stagesign", new Login.ClientCredentials(SECRET));
    }

    Salesforce salesforce(String namespace, Login login) {
        SalesforceAccess access = new SalesforceAccess(URI.create(server.baseUrl()), "the-client-id", login);
        OneSpanAccess none = new OneSpanAccess(URI.create(server.baseUrl() + "/api"), "k", "p", "c");
        Org org = new Org(ORG, "demo", "0".repeat(64), namespace, access, none);
        return new WscSalesforce(new Orgs(List.of(org)), http, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Lets the token endpoint give a token that differs from those before. */
    void giveToken() {
        tokens++;
        giveToken("token-" + tokens, "https://login.salesforce.com/id/" + ORG + "/005000000000001AAA");
    }

    void giveToken(String token, String idUrl) {
        server.stubFor(post(urlEqualTo(TOKEN_PATH))
                .willReturn(okJson(
                        "{\"access_token\":\"%s\",\"scope\":\"api\",\"instance_url\":\"%s\",\"id\":\"%s\",\"token_type\":\"Bearer\"}"
                                .formatted(token, server.baseUrl(), idUrl))));
    }

    /** Answers SOAP calls whose body holds {@code part}; later answers come first. */
    void soap(String part, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlEqualTo(SOAP)).withRequestBody(containing(part)).willReturn(answer));
    }

    /** Returns the bodies of the SOAP calls that came in, oldest first. */
    List<String> soapCalls() {
        return server.findAll(postRequestedFor(urlEqualTo(SOAP))).stream()
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    int tokensAsked() {
        return server.findAll(postRequestedFor(urlEqualTo(TOKEN_PATH))).size();
    }

    static ResponseDefinitionBuilder xml(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/xml;charset=UTF-8")
                .withBody(body);
    }

    @Override
    public void close() throws IOException {
        server.stop();
        http.close();
    }
}
