package io.stagesign.signing;

import io.stagesign.org.RequestKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to each request, in order, only ever appended to. */
@Repository
public class Timeline {
    private final JdbcClient jdbc;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was said of a request at a moment. */
    public record Event(Instant at, Status status, String sentence) {}

    /** Adds a sentence; joins the caller's transaction. */
    public void append(RequestKey key, Status status, String sentence) {
        jdbc.sql("""
                        insert into signing_request_event (org_id, request_id, at, status, sentence)
                        values (:org, :id, :now, :status, :sentence)""")
                .params(SqlValues.of(key)
                        .with("now", clock.instant())
                        .with("status", status.word())
                        .with("sentence", sentence)
                        .map())
                .update();
    }

    /** Returns what happened, oldest first. */
    public List<Event> of(RequestKey key) {
        return jdbc.sql("""
                        select at, status, sentence from signing_request_event
                        where org_id = :org and request_id = :id order by number""")
                .params(SqlValues.of(key).map())
                .query((row, number) -> new Event(
                        Objects.requireNonNull(SigningRequestRow.instant(row, "at")),
                        Status.of(row.getString("status")),
                        row.getString("sentence")))
                .list();
    }
}
