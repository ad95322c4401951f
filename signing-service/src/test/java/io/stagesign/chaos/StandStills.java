package io.stagesign.chaos;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** SIGSTOP of an instance in the middle of its work, until others have taken it over; then it goes on as if nothing was. */
final class StandStills implements Trouble {
    /** Longer than the six heartbeats after which an instance counts as dead. */
    private static final int SECONDS = 12;

    private @Nullable Instance standing;
    private Instant due = Instant.EPOCH;
    private int times;

    @Override
    public void next(World world, Random random) {
        if (Instant.now().isBefore(due)) {
            return;
        }
        Instance stood = standing;
        if (stood == null) {
            List<Instance> running = world.fleet().running();
            Instance chosen = running.get(random.nextInt(running.size()));
            chosen.stand();
            standing = chosen;
            due = Instant.now().plusSeconds(SECONDS);
        } else {
            stood.goOn();
            standing = null;
            times++;
            due = Instant.now().plusMillis(1_000 + random.nextInt(3_000));
        }
    }

    @Override
    public boolean isDone() {
        return times > 1;
    }

    @Override
    public String counts() {
        return "stops=" + times;
    }
}
