package io.stagesign.callback;

import io.stagesign.org.OrgId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Callbacks that we sent to ourselves and that arrived, at whichever instance. */
@Repository
class CallbackChecks {
    /** The event of such a callback; OneSpan has none of this name. */
    static final String EVENT = "STAGESIGN_CHECK";

    static final String PREFIX = "stagesign-check-";

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    CallbackChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static boolean isCheck(Callback callback) {
        return callback.name().equals(EVENT) && callback.transaction().value().startsWith(PREFIX);
    }

    void store(OrgId org, Callback check) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("delete from callback_check where received_at < :old")
                .param("old", now.minus(KEPT))
                .update();
        jdbc.sql("insert into callback_check values (:org, :nonce, :now) on conflict do nothing")
                .param("org", org.value())
                .param("nonce", check.transaction().value())
                .param("now", now)
                .update();
    }

    boolean arrived(OrgId org, String nonce) {
        return jdbc.sql("select count(*) from callback_check where org_id = :org and nonce = :nonce")
                        .param("org", org.value())
                        .param("nonce", nonce)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
