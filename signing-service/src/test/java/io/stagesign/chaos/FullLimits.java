package io.stagesign.chaos;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Fault.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One org refuses calls for a while: its API is switched off, its storage is full, its daily limit is reached; then it is
 * put right. Each once, in an order that the seed decides, and then again after longer pauses, but for the daily limit:
 * instances leave such an org alone for an hour, which is some time even when it passes faster.
 */
final class FullLimits implements Trouble {
    private final List<Kind> first = new ArrayList<>(List.of(Kind.apiDisabled, Kind.storageFull, Kind.dailyLimit));

    private @Nullable Runnable reset;
    private Instant due = Instant.EPOCH;
    private int times;

    @Override
    public void next(World world, Random random) {
        if (Instant.now().isBefore(due)) {
            return;
        }
        Runnable before = reset;
        if (before != null) {
            before.run();
            reset = null;
            times++;
            due = Instant.now().plusMillis(isDone() ? 10_000 + random.nextInt(10_000) : 2_000 + random.nextInt(4_000));
            return;
        }
        Customer customer = world.any(random);
        Kind kind = kind(random);
        world.diary().note("%s at %s".formatted(kind, customer.name()));
        Fault full = new Fault(kind, null, null, null, null, null);
        customer.faults().add(full);
        reset = () -> customer.faults().lift(full);
        due = Instant.now().plusMillis(4_000 + random.nextInt(4_000));
    }

    private Kind kind(Random random) {
        if (first.isEmpty()) {
            return random.nextBoolean() ? Kind.apiDisabled : Kind.storageFull;
        }
        return first.remove(random.nextInt(first.size()));
    }

    @Override
    public boolean isDone() {
        return first.isEmpty() && times > 2;
    }

    @Override
    public String counts() {
        return "limits=" + times;
    }
}
