package io.stagesign.chaos;

import java.io.IOException;
import java.time.Instant;
import java.util.Random;

/** PostgreSQL is killed or stopped in the middle, and is back after a moment. */
final class DatabaseOutages implements Trouble {
    private Instant due = Instant.now().plusSeconds(3);
    private int times;

    @Override
    public void next(World world, Random random) throws IOException, InterruptedException {
        if (Instant.now().isBefore(due)) {
            return;
        }
        if (random.nextBoolean()) {
            world.database().kill();
        } else {
            world.database().stop();
        }
        Thread.sleep(random.nextInt(3_000));
        world.database().start();
        times++;
        due = Instant.now().plusMillis(5_000 + random.nextInt(5_000));
    }

    @Override
    public boolean isDone() {
        return times > 1;
    }

    @Override
    public String counts() {
        return "outages=" + times;
    }
}
