package io.stagesign.reminder;

import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wishes to remind a signer, one per signer: served when it was sent after it was asked for. */
@Repository
class Reminders {
    /** A wish that is repeated within this time is the same wish. */
    private static final Duration SAME = Duration.ofMinutes(1);

    private static final String SIGNER = "org_id = :org and request_id = :request and contact_id = :contact";

    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a wish, unless it is the same as the last one. */
    void ask(RequestKey key, RecordId contact) {
        statement("""
                        insert into reminder (org_id, request_id, contact_id, asked_at)
                        values (:org, :request, :contact, :now)
                        on conflict (org_id, request_id, contact_id) do update set asked_at = :now
                            where reminder.asked_at < :latest""", key)
                .param("contact", contact.value())
                .param("now", now())
                .param("latest", now().minus(SAME))
                .update();
    }

    /** Returns who is still to be reminded. */
    List<RecordId> open(RequestKey key) {
        return statement("""
                        select contact_id from reminder
                        where org_id = :org and request_id = :request and (sent_at is null or sent_at < asked_at)
                        order by contact_id""", key)
                .query((row, number) -> new RecordId(row.getString("contact_id")))
                .list();
    }

    /** Takes a wish to serve it; false when another run has taken it. */
    boolean take(RequestKey key, RecordId contact) {
        return statement(
                                "update reminder set sent_at = :now where (sent_at is null or sent_at < asked_at) and "
                                        + SIGNER,
                                key)
                        .param("contact", contact.value())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Gives a wish back that was not served. */
    void giveBack(RequestKey key, RecordId contact) {
        statement("update reminder set sent_at = null where " + SIGNER, key)
                .param("contact", contact.value())
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, RequestKey key) {
        return jdbc.sql(sql)
                .param("org", key.org().value())
                .param("request", key.request().value());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
