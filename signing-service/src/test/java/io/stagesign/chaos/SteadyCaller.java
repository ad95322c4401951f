package io.stagesign.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Calls the service all the time, each time over a connection of its own, and notes for how long nobody answers. */
final class SteadyCaller implements AutoCloseable {
    private static final byte[] CALLBACK = """
            {"@class":"com.silanis.esl.packages.event.ESLProcessEvent","name":"PACKAGE_ACTIVATE","sessionUser":"x",
            "packageId":"nobodys-transaction","message":"","documentId":"","createdDate":"2026-01-01T00:00:00.000Z"}""".getBytes(StandardCharsets.UTF_8);

    private final URL url;
    private final String key;
    private final Thread thread = new Thread(this::callOn, "steady caller");
    private volatile boolean closed;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Duration longest = Duration.ZERO;

    SteadyCaller(Fleet fleet, Customer customer) {
        try {
            this.url = fleet.uri()
                    .resolve("/callbacks/onespan/" + customer.callbackPath())
                    .toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.key = customer.callbackKey();
        thread.setDaemon(true);
        thread.start();
    }

    int calls() {
        return calls.get();
    }

    int refused() {
        return refused.get();
    }

    /** Returns the longest time in which every call was refused, from the beginning of the first to the first answer. */
    Duration longest() {
        return longest;
    }

    private void callOn() {
        Instant since = null;
        while (!closed) {
            Instant begun = Instant.now();
            if (isAnswered()) {
                note(since);
                since = null;
            } else {
                refused.incrementAndGet();
                since = since == null ? begun : since;
            }
            calls.incrementAndGet();
            pause();
        }
        note(since);
    }

    private void note(@Nullable Instant since) {
        if (since != null) {
            Duration span = Duration.between(since, Instant.now());
            longest = span.compareTo(longest) > 0 ? span : longest;
        }
    }

    private boolean isAnswered() {
        try {
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(5_000);
            connection.setRequestProperty("Connection", "close");
            connection.setRequestProperty("Authorization", "Basic " + key);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.getOutputStream().write(CALLBACK);
            return connection.getResponseCode() < 300;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
