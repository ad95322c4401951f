package io.stagesign.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** kill -9 of a random instance, every few seconds, wherever it stands. */
final class RandomKills implements Trouble {
    private final Duration every;
    private Instant due = Instant.EPOCH;
    private int kills;

    RandomKills(Duration every) {
        this.every = every;
    }

    @Override
    public void next(World world, Random random) {
        List<Instance> ready =
                world.fleet().running().stream().filter(Instance::isReady).toList();
        if (ready.isEmpty() || Instant.now().isBefore(due)) {
            return;
        }
        ready.get(random.nextInt(ready.size())).kill();
        kills++;
        due = Instant.now().plusMillis(every.toMillis() / 2 + random.nextLong(every.toMillis()));
    }

    @Override
    public boolean isDone() {
        return kills > 1;
    }

    @Override
    public String counts() {
        return "kills=" + kills;
    }
}
