package io.stagesign.emulator.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the API that the SDK does not have. */
final class Api {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Api() {}

    static JsonNode get(String url) {
        return MAPPER.readTree(send(request(url).build()).body());
    }

    static HttpResponse<String> put(String url, String json) {
        return send(request(url)
                .header("Content-Type", "application/json; esl-api-version=11.0.1")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    static HttpResponse<String> post(String url, String json) {
        return send(request(url)
                .header("Content-Type", "application/json; esl-api-version=11.0.1")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Basic " + SdkAccount.API_KEY);
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
