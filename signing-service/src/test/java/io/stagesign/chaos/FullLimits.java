package io.stagesign.chaos;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Fault.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One org refuses calls for a while: its API is switched off, its storage is full; then it is put right. Not its daily
 * limit: instances then leave the org alone for an hour of real time, which no run can wait for.
 */
final class FullLimits implements Trouble {
    private static final List<Kind> KINDS = List.of(Kind.apiDisabled, Kind.storageFull);

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
            due = Instant.now().plusMillis(2_000 + random.nextInt(4_000));
            return;
        }
        Customer customer = world.any(random);
        Fault full = new Fault(KINDS.get(random.nextInt(KINDS.size())), null, null, null, null, null);
        customer.faults().add(full);
        reset = () -> customer.faults().lift(full);
        due = Instant.now().plusMillis(4_000 + random.nextInt(4_000));
    }

    @Override
    public boolean isDone() {
        return times > 1;
    }

    @Override
    public String counts() {
        return "limits=" + times;
    }
}
