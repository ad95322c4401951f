package io.stagesign.emulator.account.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stagesign.emulator.journal.Journal;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;

/** One attempt to deliver one event. */
public final class CallbackPost {
    private final Duration timeout;
    private final Journal journal;
    private final BiConsumer<AccountEvent, String> failed;

    /**
     * @param timeout to connect and to be answered
     * @param failed told of an event that was not taken, with its body
     */
    public CallbackPost(Duration timeout, Journal journal, BiConsumer<AccountEvent, String> failed) {
        this.timeout = timeout;
        this.journal = journal;
        this.failed = failed;
    }

    void post(Registration registration, AccountEvent event, String body) {
        int status = attempt(registration, body);
        journal.event("callback", Map.of("event", event.name(), "packageId", event.packageId(), "answer", status));
        if (status < 200 || status > 299) {
            failed.accept(event, body);
        }
    }

    /** Returns the status answered; 0 when there was none. */
    private int attempt(Registration registration, String body) {
        try {
            return exchange(registration, body.getBytes(UTF_8));
        } catch (IOException | IllegalArgumentException unreachable) {
            return 0;
        }
    }

    // Not the JDK's newer client: this one lets go of its connection, so that a stale one never counts as the
    // listener's
    // failure; a fixed length keeps it from sending twice.
    private int exchange(Registration registration, byte[] body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(registration.url()).toURL().openConnection();
        connection.setConnectTimeout((int) timeout.toMillis());
        connection.setReadTimeout((int) timeout.toMillis());
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Accept-Encoding", "gzip,deflate");
        connection.setRequestProperty("Content-Type", "application/json; charset=utf-8");
        if (!registration.key().isEmpty()) {
            connection.setRequestProperty("Authorization", "Basic " + registration.key());
        }
        connection.setInstanceFollowRedirects(false);
        connection.setFixedLengthStreamingMode(body.length);
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        connection.disconnect();
        return status;
    }
}
