package io.stagesign.emulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The faults that stand at one cloud now. */
public final class Faults {
    private final List<Standing> standing = new ArrayList<>();

    /** Replaces all standing faults; whoever waits in a {@link Fault.Kind#hang} is let go. */
    public synchronized void set(List<Fault> faults) {
        standing.clear();
        faults.forEach(fault -> standing.add(new Standing(fault, fault.times())));
        notifyAll();
    }

    public synchronized void clear() {
        set(List.of());
    }

    /** Returns the standing faults, those that are used up left out. */
    public synchronized List<Fault> standing() {
        return standing.stream().map(each -> each.fault).toList();
    }

    /** Returns the first fault of this kind that matches the call, and counts it as one of its {@code times}. */
    public synchronized Optional<Fault> take(Fault.Kind kind, String method, String path) {
        Optional<Standing> hit = standing.stream()
                .filter(each -> each.fault.matches(kind, method, path))
                .findFirst();
        hit.filter(Standing::used).ifPresent(standing::remove);
        return hit.map(each -> each.fault);
    }

    /** As {@link #take(Fault.Kind, String, String)}, for what is no call: a callback that the account would send. */
    public Optional<Fault> take(Fault.Kind kind) {
        return take(kind, "EVENT", "");
    }

    /** Blocks until the faults are set anew or cleared. */
    public synchronized void awaitChange() throws InterruptedException {
        List<Standing> before = List.copyOf(standing);
        while (standing.equals(before)) {
            wait(1_000);
        }
    }

    private static final class Standing {
        private final Fault fault;
        private @Nullable Integer left;

        Standing(Fault fault, @Nullable Integer left) {
            this.fault = fault;
            this.left = left;
        }

        boolean used() {
            if (left == null) {
                return false;
            }
            left = left - 1;
            return left <= 0;
        }
    }
}
