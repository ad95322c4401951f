package io.stagesign.job;

import io.stagesign.cloud.RemoteFailure.Help;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs that fail, by cause; a run that succeeds takes its job off the list. */
public class FailedJobs {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What makes jobs fail.
     *
     * @param help what helps; where jobs differ, that of one that was given up
     * @param sentence for the person who can act; names nobody
     * @param jobs how many fail for this reason
     * @param givenUp how many of them are not tried again by themselves
     * @param since when the first of them failed first
     */
    public record Cause(Help help, String sentence, long jobs, long givenUp, Instant since) {}

    /** Returns the causes, the one with most jobs first. */
    public List<Cause> causes() {
        return jdbc.sql("""
                        select (array_agg(help order by next_attempt_at nulls first))[1] as help, sentence, count(*) as jobs,
                            min(failed_since) as since, count(*) filter (where next_attempt_at is null) as given_up
                        from failed_job group by sentence order by jobs desc, since limit :most""")
                .param("most", MOST)
                .query((row, number) -> new Cause(
                        Help.valueOf(row.getString("help")),
                        row.getString("sentence"),
                        row.getLong("jobs"),
                        row.getLong("given_up"),
                        instant(row, "since")))
                .list();
    }

    /** Returns the jobs that fail for this reason, at most 200, the oldest first. */
    public List<FailedJob> of(String sentence) {
        return jdbc.sql(
                        "select * from failed_job where sentence = :sentence order by failed_since, job, key limit :most")
                .param("sentence", sentence)
                .param("most", MOST)
                .query(FailedJobs::read)
                .list();
    }

    /** Returns the job, if it fails. */
    public Optional<FailedJob> find(String job, String key) {
        return jdbc.sql("select * from failed_job where job = :job and key = :key")
                .param("job", job)
                .param("key", key)
                .query(FailedJobs::read)
                .optional();
    }

    /** Notes a failure that somebody should know of; one that passes within seconds is none. */
    void note(String job, String key, Failure failure, Next next) {
        if (!failure.isWorthTelling() || isSettled(failure, next)) {
            return;
        }
        jdbc.sql("""
                        insert into failed_job (job, key, help, sentence, attempts, failed_since, failed_at, next_attempt_at)
                        values (:job, :key, :help, :sentence, :attempts, :now, :now, :next)
                        on conflict (job, key) do update set help = :help, sentence = :sentence, attempts = :attempts,
                            failed_at = :now, next_attempt_at = :next""")
                .param("job", job)
                .param("key", key)
                .param("help", failure.help().name())
                .param("sentence", failure.sentence())
                .param("attempts", failure.attempt())
                .param("now", at(clock.instant()))
                .param(
                        "next",
                        next instanceof Next.After after ? at(clock.instant().plus(after.pause())) : null)
                .update();
    }

    /** Takes a job off the list: it succeeded, or there is nothing left to do. */
    public void forget(String job, String key) {
        jdbc.sql("delete from failed_job where job = :job and key = :key")
                .param("job", job)
                .param("key", key)
                .update();
    }

    /** A job that ends with a failure that is no defect has said on the record what is left to a person. */
    private static boolean isSettled(Failure failure, Next next) {
        return next instanceof Next.Done && failure.help() != Help.NEVER;
    }

    private static FailedJob read(ResultSet row, int number) throws SQLException {
        return new FailedJob(
                row.getString("job"),
                row.getString("key"),
                row.getString("sentence"),
                row.getInt("attempts"),
                instant(row, "failed_since"),
                instant(row, "failed_at"),
                Optional.ofNullable(row.getObject("next_attempt_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    private static @Nullable OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
