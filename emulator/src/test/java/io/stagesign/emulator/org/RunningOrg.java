package io.stagesign.emulator.org;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import io.stagesign.emulator.journal.JournalEntry;
import io.stagesign.emulator.server.CloudServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An org with its doors open, and a plain HTTP client before them. */
public final class RunningOrg implements AutoCloseable {
    public final SampleOrg sample;
    public final Faults faults = new Faults();
    public final Journal journal = new Journal(Clock.systemUTC());

    private final CloudServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    public RunningOrg() {
        this(new SampleOrg());
    }

    public RunningOrg(SampleOrg sample) {
        this.sample = sample;
        this.server = OrgCloud.start(0, sample.org, journal, faults);
    }

    public URI uri() {
        return server.baseUri();
    }

    /** Returns an access token of the integration user. */
    public String token() {
        return token("stagesign-demo", "stagesign-demo-secret");
    }

    public String adminToken() {
        return token("stagesign-demo-admin", "stagesign-demo-secret-admin");
    }

    private String token(String id, String secret) {
        String form = "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret;
        return json(form(form)).path("access_token").asString("");
    }

    public HttpResponse<String> form(String form) {
        HttpRequest request = HttpRequest.newBuilder(uri().resolve("/services/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return send(request);
    }

    public HttpResponse<String> get(String token, String path) {
        return call(token, "GET", path, BodyPublishers.noBody(), "application/json");
    }

    public HttpResponse<String> query(String token, String soql) {
        return get(token, "/query?q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8));
    }

    public HttpResponse<String> json(String token, String method, String path, String body) {
        return call(token, method, path, BodyPublishers.ofString(body), "application/json");
    }

    /** Calls the REST API, version 65; a path from the root is taken as it is. */
    public HttpResponse<String> call(String token, String method, String path, BodyPublisher body, String type) {
        String full =
                path.startsWith("/services") || path.startsWith("/emulator") ? path : "/services/data/v65.0" + path;
        return send(HttpRequest.newBuilder(uri().resolve(full))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, body)
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    public void fault(Fault.Kind kind, @Nullable Integer status) {
        faults.set(List.of(new Fault(kind, null, null, 1, null, status)));
    }

    public JournalEntry lastCall() {
        List<JournalEntry> entries = journal.entries();
        return entries.get(entries.size() - 1);
    }

    @Override
    public void close() {
        server.close();
        sample.close();
    }
}
