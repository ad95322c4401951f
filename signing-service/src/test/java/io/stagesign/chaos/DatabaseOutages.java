package io.stagesign.chaos;

import java.io.IOException;
import java.time.Instant;
import java.util.Random;

/** PostgreSQL is killed or stopped in the middle, and is back after a moment; twice. */
final class DatabaseOutages implements Trouble {
    private static final int TIMES = 2;

    private Instant due = Instant.EPOCH;
    private int times;

    @Override
    public void next(World world, Random random) throws IOException, InterruptedException {
        if (due.equals(Instant.EPOCH)) {
            due = Instant.now().plusMillis(2_000 + random.nextInt(10_000));
        }
        if (isDone() || Instant.now().isBefore(due)) {
            return;
        }
        world.diary().note("the database goes");
        if (random.nextBoolean()) {
            world.database().kill();
        } else {
            world.database().stop();
        }
        Thread.sleep(random.nextInt(3_000));
        world.database().start();
        times++;
        world.diary().note("the database is back");
        due = Instant.now().plusMillis(5_000 + random.nextInt(25_000));
    }

    @Override
    public boolean isDone() {
        return times >= TIMES;
    }

    @Override
    public String counts() {
        return "outages=" + times;
    }
}
