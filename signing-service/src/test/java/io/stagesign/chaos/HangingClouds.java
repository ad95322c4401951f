package io.stagesign.chaos;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Fault.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Some calls of every kind are received and neither answered nor refused, half of them after they were served: the caller
 * waits until its own patience is over. The clouds let go of what they hold every few seconds, as they cannot hold
 * everything.
 */
final class HangingClouds implements Trouble {
    private static final int SECONDS = 12;

    private final List<Fault> hangs;
    private Instant due = Instant.EPOCH;

    HangingClouds(int percent) {
        this.hangs = List.of(
                new Fault(Kind.hang, null, null, null, null, null, percent),
                new Fault(Kind.hangAfter, null, null, null, null, null, percent));
    }

    @Override
    public void next(World world, Random random) {
        if (Instant.now().isBefore(due)) {
            return;
        }
        world.allFaults()
                .forEach(faults -> hangs.forEach(hang -> {
                    faults.lift(hang);
                    faults.add(hang);
                }));
        due = Instant.now().plusSeconds(SECONDS);
    }
}
