package io.stagesign.chaos;

import java.time.Instant;

/**
 * Lets the pauses of jobs pass faster: all that waits for later waits in one table, and is brought forward each second, by
 * a part of what is left when that is an hour or less. So are the pauses of clouds that are over a limit. Short pauses, such
 * as those that a cloud asked for, keep their length; what comes once a day comes much later than the rest, as it would.
 */
final class FastForward {
    private static final String BRING_FORWARD = """
            update %2$s set %3$s = case
                when %3$s > now() + interval '65 minutes' then %3$s - make_interval(secs => %1$d)
                else least(%3$s - make_interval(secs => %1$d), now() + (%3$s - now()) * (100 - %1$d) / 100) end
            where %3$s > now() + interval '5 seconds'""";

    private final DatabaseServer database;
    private Instant due = Instant.EPOCH;

    FastForward(DatabaseServer database) {
        this.database = database;
    }

    /** @param speed so many seconds each second, and so many hundredths of what is left */
    void turn(int speed) {
        if (Instant.now().isAfter(due)) {
            database.execute(BRING_FORWARD.formatted(speed, "scheduled_tasks", "execution_time") + " and not picked");
            database.execute(BRING_FORWARD.formatted(speed, "pause", "paused_until"));
            due = Instant.now().plusSeconds(1);
        }
    }
}
