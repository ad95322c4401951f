package io.stagesign.chaos;

import java.time.Instant;

/**
 * Lets the pauses of jobs pass faster: all that waits for later waits in one table, and is brought forward by so much each
 * second. Short pauses, such as those that a cloud asked for, keep their length.
 */
final class FastForward {
    private static final String BRING_FORWARD = """
            update scheduled_tasks set execution_time = execution_time - make_interval(secs => %d)
            where not picked and execution_time > now() + interval '5 seconds'""";

    private final DatabaseServer database;
    private Instant due = Instant.EPOCH;

    FastForward(DatabaseServer database) {
        this.database = database;
    }

    void turn(int seconds) {
        if (Instant.now().isAfter(due)) {
            database.execute(BRING_FORWARD.formatted(seconds));
            due = Instant.now().plusSeconds(1);
        }
    }
}
