package io.stagesign.onespan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
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
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A OneSpan Sign account that answers what a test tells it to, in the shapes of the real API. */
final class AccountStub implements AutoCloseable {
    static final OrgId ORG = new OrgId("00D000000000001EAA");
    static final RequestKey KEY = new RequestKey(ORG, new RecordId("a00000000000001AAA"));
    static final TransactionId TRANSACTION = new TransactionId("xT9OeZ-j2jIynQBaLeLdgp9CtZk=");
    static final String PACKAGE = "/api/packages/" + TRANSACTION;
    static final String API_KEY = "the-api-key";
    static final String CALLBACK_KEY = "the-callback-key";

    final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").containerThreads(20));
    private final CloudHttp http;

    AccountStub() {
        this(TestCalls.patient());
    }

    AccountStub(CloudHttp http) {
        this.http = http;
        server.start();
    }

    OneSpan oneSpan() {
        URI base = URI.create(server.baseUrl());
        SalesforceAccess none = new SalesforceAccess(base, "c", new Login.ClientCredentials("s"));
        OneSpanAccess access = new OneSpanAccess(base.resolve("/api"), API_KEY, "path", CALLBACK_KEY);
        return new SdkOneSpan(new Orgs(List.of(new Org(ORG, "demo", "0".repeat(64), "stagesign", none, access))), http);
    }

    void answerGet(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    void answerPost(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlEqualTo(path)).willReturn(answer));
    }

    void answerPut(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(put(urlEqualTo(path)).willReturn(answer));
    }

    void answerDelete(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(delete(urlEqualTo(path)).willReturn(answer));
    }

    void answerEverything(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    /** Returns what came in as {@code METHOD path}, oldest first. */
    List<String> calls() {
        return requests().stream()
                .map(request -> request.getMethod() + " " + request.getUrl())
                .toList();
    }

    List<LoggedRequest> requests() {
        return server.findAll(anyRequestedFor(anyUrl()));
    }

    /** Returns an error as OneSpan itself writes it. */
    static ResponseDefinitionBuilder error(int status, String key) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json;charset=UTF-8")
                .withBody(
                        "{\"messageKey\":\"%s\",\"message\":\"Ann Peeters ann@example.com\",\"code\":%d,\"name\":\"Error\"}"
                                .formatted(key, status));
    }

    static ResponseDefinitionBuilder page(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withBody("<html>blocked</html>");
    }

    @Override
    public void close() throws IOException {
        server.stop();
        http.close();
    }
}
