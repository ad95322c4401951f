package io.stagesign.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An account as OneSpan would show it to anybody who asks; only while no fault stands. */
final class AccountView {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Customer customer;

    AccountView(Customer customer) {
        this.customer = customer;
    }

    /** Returns every transaction, those in the trash as well. */
    List<JsonNode> transactions() {
        List<JsonNode> all = new ArrayList<>();
        for (String folder : List.of("", "&query=trashed")) {
            JsonMapper.shared()
                    .readTree(get("/packages?from=1&to=10000" + folder, BodyHandlers.ofString()))
                    .path("results")
                    .forEach(all::add);
        }
        return all;
    }

    byte[] document(String transaction, String document) {
        return get(
                "/packages/" + encoded(transaction) + "/documents/" + encoded(document) + "/pdf",
                BodyHandlers.ofByteArray());
    }

    byte[] evidence(String transaction) {
        return get("/packages/" + encoded(transaction) + "/evidence/summary", BodyHandlers.ofByteArray());
    }

    private <T> T get(String path, BodyHandler<T> handler) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(customer.account().baseUri() + "/api" + path))
                .header("Authorization", "Basic " + customer.apiKey())
                .build();
        try {
            HttpResponse<T> answer = HTTP.send(request, handler);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path + " was not answered", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
