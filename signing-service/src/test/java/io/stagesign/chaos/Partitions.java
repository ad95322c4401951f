package io.stagesign.chaos;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One instance loses its way to the database, an org or an account for some seconds: cut off, or in silence. */
final class Partitions implements Trouble {
    private @Nullable Relay broken;
    private Instant due = Instant.EPOCH;
    private int times;

    @Override
    public void next(World world, Random random) {
        if (Instant.now().isBefore(due)) {
            return;
        }
        Relay before = broken;
        if (before != null) {
            before.open();
            broken = null;
            times++;
            due = Instant.now().plusMillis(random.nextInt(1_500));
            return;
        }
        Relay chosen = relay(world, random);
        if (random.nextBoolean()) {
            chosen.cut();
        } else {
            chosen.freeze();
        }
        broken = chosen;
        due = Instant.now().plusMillis(3_000 + random.nextInt(5_000));
    }

    @Override
    public boolean isDone() {
        return times > 3;
    }

    @Override
    public String counts() {
        return "partitions=" + times;
    }

    private static Relay relay(World world, Random random) {
        List<Instance> instances = world.fleet().instances();
        Instance instance = instances.get(random.nextInt(instances.size()));
        Instance.Wires wires = instance.wires(world.any(random));
        return List.of(instance.database(), wires.org(), wires.account()).get(random.nextInt(3));
    }
}
