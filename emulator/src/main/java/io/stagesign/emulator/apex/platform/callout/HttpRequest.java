package io.stagesign.emulator.apex.platform.callout;

import org.jspecify.annotations.Nullable;

/** An HttpRequest. */
final class HttpRequest extends Message {

    static final int LONGEST_TIMEOUT = 120_000;

    private @Nullable String endpoint;
    private String method = "GET";
    private int timeoutMillis = 10_000;

    @Nullable String endpoint() {
        return endpoint;
    }

    void endpoint(String address) {
        endpoint = address;
    }

    String method() {
        return method;
    }

    void method(String verb) {
        method = verb;
    }

    int timeoutMillis() {
        return timeoutMillis;
    }

    void timeoutMillis(int millis) {
        timeoutMillis = millis;
    }
}
