package io.stagesign.cloud;

import io.stagesign.cloud.RemoteFailure.Help;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What a cloud answered. */
public final class Answer {
    /** More than any list of records has that we ask for. */
    private static final int MAX_TEXT = 32 * 1024 * 1024;

    private final String cloud;
    private final HttpResponse response;

    Answer(String cloud, HttpResponse response) {
        this.cloud = cloud;
        this.response = response;
    }

    /** Returns the true status of HTTP. */
    public int status() {
        return response.getStatusLine().getStatusCode();
    }

    /** Tells whether the status says that the call succeeded. */
    public boolean isSuccess() {
        return status() >= 200 && status() < 300;
    }

    /** Tells whether this comes from something in front of the cloud, or is a page for people. */
    public boolean isHtml() {
        return contentType().contains("html");
    }

    /** Returns the lower-case content type, empty when there is none. */
    public String contentType() {
        return header(HttpHeaders.CONTENT_TYPE).orElse("").toLowerCase(Locale.ROOT);
    }

    /** Returns how long the cloud asks to wait, given in seconds or as a date, which goes by the cloud's own clock. */
    public Optional<Duration> retryAfter() {
        return header(HttpHeaders.RETRY_AFTER)
                .map(String::strip)
                .map(this::wait)
                .filter(wait -> !wait.isNegative());
    }

    /** Reads the whole body, up to 32 MB. */
    public byte[] bytes() throws IOException {
        byte[] bytes = body().readNBytes(MAX_TEXT + 1);
        if (bytes.length > MAX_TEXT) {
            throw new RemoteFailure(
                    Help.NEVER, cloud + " gave a longer answer than any call of ours should get.", null);
        }
        return bytes;
    }

    /** Reads the whole body as UTF-8. */
    public String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Streams the body to a file, which is gone again when that fails.
     *
     * @param limit most bytes to accept
     */
    public Download save(Path target, long limit) throws IOException {
        return new FileTransfer(cloud, limit).save(body(), target);
    }

    private InputStream body() throws IOException {
        HttpEntity entity = response.getEntity();
        return entity == null ? new ByteArrayInputStream(new byte[0]) : entity.getContent();
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    private @Nullable Duration wait(String value) {
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        Optional<Instant> sent = header(HttpHeaders.DATE).map(String::strip).map(Answer::moment);
        return Optional.ofNullable(moment(value))
                .map(until -> Duration.between(sent.orElseGet(Instant::now), until))
                .orElse(null);
    }

    private static @Nullable Instant moment(String value) {
        try {
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
