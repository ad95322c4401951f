package io.stagesign.ops;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The jobs as they wait, for health and metrics. */
@Repository
class JobQueue {
    private final JdbcClient jdbc;

    JobQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Jobs of one kind.
     *
     * @param due how many should have begun
     * @param oldestDue how long the first of those waits; zero when none is due
     * @param failing how many failed at their last attempt
     */
    record Kind(String job, long planned, long due, Duration oldestDue, long failing) {}

    List<Kind> kinds(Instant now) {
        return jdbc.sql("""
                        select task_name, count(*) as planned,
                            count(*) filter (where not picked and execution_time <= :now) as due,
                            coalesce(extract(epoch from :now - min(execution_time)
                                filter (where not picked and execution_time <= :now)), 0)::bigint as oldest,
                            count(*) filter (where failures > 0) as failing
                        from scheduled_tasks left join job_signal on job = task_name and key = task_instance
                        group by task_name order by task_name""")
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, number) -> new Kind(
                        row.getString("task_name"),
                        row.getLong("planned"),
                        row.getLong("due"),
                        Duration.ofSeconds(row.getLong("oldest")),
                        row.getLong("failing")))
                .list();
    }
}
