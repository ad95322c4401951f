package io.stagesign.filing;

import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose filed documents are looked at again: each request once a day, for a month after it was filed. */
@Repository
class FiledChecks {
    static final int AT_ONCE = 100;

    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration FOR = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    FiledChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A request whose turn it is.
     *
     * @param missing whether files were missing the last time
     */
    record Due(RequestKey key, RecordId opportunity, boolean missing) {}

    /** Returns those whose turn it is, at most 100, the longest unseen first. */
    List<Due> due(OrgId org) {
        return jdbc.sql("""
                        select id, opportunity_id, files_missing from signing_request
                        where org_id = :org and status = 'Filed' and filed_at > :oldest
                            and coalesce(files_checked_at, filed_at) < :latest
                        order by coalesce(files_checked_at, filed_at) limit :most""")
                .param("org", org.value())
                .param("oldest", ago(FOR))
                .param("latest", ago(EVERY))
                .param("most", AT_ONCE)
                .query((row, number) -> new Due(
                        new RequestKey(org, new RecordId(row.getString("id"))),
                        new RecordId(row.getString("opportunity_id")),
                        row.getBoolean("files_missing")))
                .list();
    }

    void checked(RequestKey key, boolean missing) {
        jdbc.sql("""
                        update signing_request set files_checked_at = :now, files_missing = :missing
                        where org_id = :org and id = :id""")
                .param("org", key.org().value())
                .param("id", key.request().value())
                .param("missing", missing)
                .param("now", ago(Duration.ZERO))
                .update();
    }

    private OffsetDateTime ago(Duration time) {
        Instant at = clock.instant().minus(time);
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
