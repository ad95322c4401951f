package io.stagesign.emulator.apex.platform.callout;

import io.stagesign.emulator.apex.run.Blob;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What requests and responses have in common: headers, in any letter case, and a body. */
abstract sealed class Message permits HttpRequest, HttpResponse {

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private byte[] body = new byte[0];

    Map<String, String> headers() {
        return headers;
    }

    @Nullable String header(String name) {
        return headers.get(name);
    }

    String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    void body(@Nullable String text) {
        body = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    Blob blob() {
        return new Blob(body);
    }

    void blob(Blob content) {
        body = content.bytes();
    }
}
