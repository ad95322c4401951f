package io.stagesign.resend;

import io.stagesign.org.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wishes to send a request again, at most one per request; each is open until it is known what became of it. */
@Repository
class Resends {
    /** A wish that is repeated within this time is the same wish. */
    private static final Duration SAME = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Resends(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A wish.
     *
     * @param expiresAt settled when it was asked for, so that a repetition moves nothing; absent: never
     */
    record Resend(@Nullable Instant expiresAt, Instant askedAt) {}

    Optional<Resend> open(RequestKey key) {
        return statement("""
                        select * from resend
                        where org_id = :org and request_id = :request and settled_at is null""", key).query(Resends::read).optional();
    }

    /**
     * Stores a wish in the place of any other, unless it is the same as the last one.
     *
     * @param days from now; absent: never
     */
    void ask(RequestKey key, @Nullable Integer days) {
        Instant now = clock.instant();
        Instant expires = days == null ? null : now.plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
        statement("""
                        insert into resend (org_id, request_id, expires_after_days, expires_at, asked_at)
                        values (:org, :request, :days, :expires, :now)
                        on conflict (org_id, request_id) do update
                            set expires_after_days = :days, expires_at = :expires, asked_at = :now, settled_at = null
                            where resend.expires_after_days is distinct from :days or resend.asked_at < :latest""", key)
                .param("days", days, java.sql.Types.INTEGER)
                .param("expires", at(expires), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", at(now))
                .param("latest", at(now.minus(SAME)))
                .update();
    }

    /** Notes that it is known what became of a wish; returns false when another one stands in its place by now. */
    boolean settle(RequestKey key, Resend wish) {
        return statement("""
                        update resend set settled_at = :now
                        where org_id = :org and request_id = :request and settled_at is null and asked_at = :asked""", key)
                        .param("asked", at(wish.askedAt()))
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec statement(String sql, RequestKey key) {
        return jdbc.sql(sql)
                .param("org", key.org().value())
                .param("request", key.request().value());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Resend read(ResultSet row, int number) throws SQLException {
        OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
        return new Resend(
                expires == null ? null : expires.toInstant(),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
