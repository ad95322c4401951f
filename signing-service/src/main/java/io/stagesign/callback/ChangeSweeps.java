package io.stagesign.callback;

import io.stagesign.org.OrgId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when each account's changes were seen. */
@Repository
class ChangeSweeps {
    /** Somewhat more than the longest pause between two sweeps of an org with open requests, failures included. */
    private static final Duration RECENT = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeSweeps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Instant> seenUntil(OrgId org) {
        return moment("seen_until", org);
    }

    /** Tells whether sweeps of an account work, so that a single request need not be looked at so often. */
    boolean areRecent(OrgId org) {
        return moment("swept_at", org)
                .filter(at -> at.isAfter(clock.instant().minus(RECENT)))
                .isPresent();
    }

    void seen(OrgId org, Instant until) {
        jdbc.sql("""
                        insert into change_sweep (org_id, seen_until, swept_at) values (:org, :until, :now)
                        on conflict (org_id) do update set seen_until = :until, swept_at = :now""")
                .param("org", org.value())
                .param("until", at(until))
                .param("now", at(clock.instant()))
                .update();
    }

    private Optional<Instant> moment(String column, OrgId org) {
        return jdbc.sql("select " + column + " from change_sweep where org_id = :org")
                .param("org", org.value())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
