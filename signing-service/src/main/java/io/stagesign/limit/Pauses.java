package io.stagesign.limit;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.RetryAsked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Until when which cloud is not to be called. What one instance was told by a cloud holds for all, and for those that start
 * later; each looks into the table once a second at most.
 */
@Repository
class Pauses {
    /** No cloud is believed to be closed for longer without another look. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Reading last = new Reading(Instant.MIN, Map.of());

    Pauses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Pause(String door, Instant until, String sentence) {}

    /** What stood in the table at a time. */
    private record Reading(Instant at, Map<String, Pause> pauses) {}

    /**
     * Does nothing unless a limit holds.
     *
     * @param door what the limit is for: an org, or an account
     * @throws RemoteFailure with the sentence of the call that met the limit, and the time that is left
     */
    void requireOpen(String door) {
        Instant now = clock.instant();
        Pause pause = at(now).pauses().get(door);
        if (pause != null && pause.until().isAfter(now)) {
            throw new RemoteFailure(Help.WAIT_FOR_LIMIT, pause.sentence(), Duration.between(now, pause.until()), null);
        }
    }

    /** Whoever has a job tried again knows more than we do: a limit may have been raised. The next call finds out. */
    @EventListener
    void lift(RetryAsked retry) {
        jdbc.sql("delete from pause").update();
        last = new Reading(Instant.MIN, Map.of());
    }

    /** Takes note of a failure that is a limit. */
    void note(String door, RemoteFailure failure) {
        if (failure.help() == Help.WAIT_FOR_LIMIT) {
            Duration wait = failure.retryAfter().orElse(LONGEST);
            Duration pause = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
            store(new Pause(door, clock.instant().plus(pause), failure.sentence()));
        }
    }

    private void store(Pause pause) {
        jdbc.sql("""
                        insert into pause (door, paused_until, sentence) values (:door, :until, :sentence)
                        on conflict (door) do update set paused_until = :until, sentence = :sentence""")
                .param("door", pause.door())
                .param("until", OffsetDateTime.ofInstant(pause.until(), ZoneOffset.UTC))
                .param("sentence", pause.sentence())
                .update();
        last = new Reading(Instant.MIN, Map.of());
    }

    private Reading at(Instant now) {
        Reading known = last;
        if (now.isBefore(known.at()) || !now.isBefore(known.at().plus(FRESH))) {
            known = new Reading(now, read());
            last = known;
        }
        return known;
    }

    private Map<String, Pause> read() {
        return jdbc
                .sql("select door, paused_until, sentence from pause")
                .query((row, number) -> new Pause(
                        row.getString("door"),
                        row.getObject("paused_until", OffsetDateTime.class).toInstant(),
                        row.getString("sentence")))
                // a stream of the query itself would keep its connection
                .list()
                .stream()
                .collect(Collectors.toMap(Pause::door, pause -> pause));
    }
}
