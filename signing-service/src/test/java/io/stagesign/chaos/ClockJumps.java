package io.stagesign.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The clock of one instance jumps ten minutes forward or back while it works, and after some seconds to the right time. */
final class ClockJumps implements Trouble {
    private static final Duration FAR = Duration.ofMinutes(10);

    private @Nullable Instance wrong;
    private Instant due = Instant.EPOCH;
    private int times;

    ClockJumps() {
        WallClock.require();
    }

    @Override
    public void next(World world, Random random) {
        if (Instant.now().isBefore(due)) {
            return;
        }
        Instance jumped = wrong;
        if (jumped == null) {
            List<Instance> instances = world.fleet().instances();
            Instance chosen = instances.get(random.nextInt(instances.size()));
            // forward, back, forward, ...: each way at least once
            chosen.wallClock().set(times % 2 == 0 ? FAR : FAR.negated());
            wrong = chosen;
            // as long as it takes to look dead, and to be taken for dead by one that looks twice as seldom
            due = Instant.now().plusMillis(8_000 + random.nextInt(6_000));
        } else {
            jumped.wallClock().set(Duration.ZERO);
            wrong = null;
            times++;
            due = Instant.now().plusMillis(1_000 + random.nextInt(3_000));
        }
    }

    @Override
    public boolean isDone() {
        return times > 1;
    }

    @Override
    public void end(World world) {
        world.fleet().instances().forEach(each -> each.wallClock().set(Duration.ZERO));
    }

    @Override
    public String counts() {
        return "jumps=" + 2 * times;
    }
}
