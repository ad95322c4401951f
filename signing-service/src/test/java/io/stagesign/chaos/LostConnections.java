package io.stagesign.chaos;

import java.time.Instant;
import java.util.Random;

/** PostgreSQL ends the sessions of all instances, again and again. */
final class LostConnections implements Trouble {
    private static final String TERMINATE = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where backend_type = 'client backend' and pid <> pg_backend_pid()""";

    private Instant due = Instant.EPOCH;
    private int times;

    @Override
    public void next(World world, Random random) {
        if (Instant.now().isAfter(due)) {
            world.database().execute(TERMINATE);
            times++;
            due = Instant.now().plusMillis(500 + random.nextInt(2_000));
        }
    }

    @Override
    public boolean isDone() {
        return times > 5;
    }

    @Override
    public String counts() {
        return "terminations=" + times;
    }
}
