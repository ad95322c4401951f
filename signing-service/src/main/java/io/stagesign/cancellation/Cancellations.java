package io.stagesign.cancellation;

import io.stagesign.org.RequestKey;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wishes to cancel a request, at most one per request; each is open until it is known what became of it. */
@Repository
public class Cancellations {
    private final JdbcClient jdbc;
    private final Clock clock;

    Cancellations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A wish, in the words of who has it. */
    record Cancellation(
            String reason, Instant askedAt, @Nullable Instant settledAt) {
        boolean isOpen() {
            return settledAt == null;
        }
    }

    /** Tells whether a request is to be cancelled, so that nobody may be invited any more. */
    public boolean isAsked(RequestKey key) {
        return find(key).filter(Cancellation::isOpen).isPresent();
    }

    /** Returns the sentence for a request whose cancellation is under way, as it will read when that is through. */
    public Optional<String> underWay(RequestKey key) {
        return find(key).filter(Cancellation::isOpen).map(wish -> Sentences.cancelled(wish.reason()));
    }

    Optional<Cancellation> find(RequestKey key) {
        return jdbc.sql("select * from cancellation where org_id = :org and request_id = :request")
                .param("org", key.org().value())
                .param("request", key.request().value())
                .query((row, number) -> new Cancellation(
                        row.getString("reason"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("settled_at", OffsetDateTime.class))))
                .optional();
    }

    /** Stores a wish; returns false when there is an open one already, which stays as it is. */
    boolean ask(RequestKey key, String reason) {
        return jdbc.sql("""
                                insert into cancellation (org_id, request_id, reason, asked_at)
                                values (:org, :request, :reason, :now)
                                on conflict (org_id, request_id) do update
                                    set reason = :reason, asked_at = :now, settled_at = null
                                    where cancellation.settled_at is not null""")
                        .param("org", key.org().value())
                        .param("request", key.request().value())
                        .param("reason", reason)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Notes that it is known what became of the wish. */
    void settle(RequestKey key) {
        jdbc.sql("""
                        update cancellation set settled_at = :now
                        where org_id = :org and request_id = :request and settled_at is null""")
                .param("org", key.org().value())
                .param("request", key.request().value())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
