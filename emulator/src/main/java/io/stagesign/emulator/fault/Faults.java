package io.stagesign.emulator.fault;

import io.stagesign.emulator.fault.Fault.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The faults that stand at one cloud now. */
public final class Faults {
    /** Name of the attribute with which a handler asks for its request's connection to be closed without an answer. */
    public static final String CUT = "io.stagesign.emulator.cut";

    private final List<Standing> standing = new ArrayList<>();
    private final Map<Object, HeldCall> held = new LinkedHashMap<>();
    private RandomGenerator random = new Random();

    /** Replaces all standing faults; whatever calls they hold are let go. */
    public synchronized void set(List<Fault> faults) {
        standing.clear();
        held.clear();
        faults.forEach(this::add);
        notifyAll();
    }

    /** Adds a fault to those that stand. */
    public synchronized void add(Fault fault) {
        standing.add(new Standing(fault, fault.times()));
    }

    /** Ends one fault, whether used up or not; the calls that it holds are let go. */
    public synchronized void lift(Fault fault) {
        standing.removeIf(each -> each.fault.equals(fault));
        held.values().removeIf(each -> each.fault().equals(fault));
        notifyAll();
    }

    public synchronized void clear() {
        set(List.of());
    }

    /** Has faults with a percentage hit the same calls again, provided that they come in the same order. */
    public synchronized void seed(long seed) {
        random = new Random(seed);
    }

    /** Returns the standing faults, those that are used up left out. */
    public synchronized List<Fault> standing() {
        return standing.stream().map(each -> each.fault).toList();
    }

    /** Returns the calls that are held now. */
    public synchronized List<HeldCall> held() {
        return List.copyOf(held.values());
    }

    /** Returns the first fault of this kind that hits the call, and counts it as one of its {@code times}. */
    public synchronized Optional<Fault> take(Kind kind, String method, String path) {
        Optional<Standing> hit = standing.stream()
                .filter(each -> each.fault.matches(kind, method, path))
                .filter(each -> each.fault.hits(random))
                .findFirst();
        hit.filter(Standing::used).ifPresent(standing::remove);
        return hit.map(each -> each.fault);
    }

    /** As {@link #take(Kind, String, String)}, for what is no call: a callback that the account would send. */
    public Optional<Fault> take(Kind kind) {
        return take(kind, "EVENT", "");
    }

    /**
     * Blocks a call until the fault that it met is lifted.
     *
     * @throws InterruptedException when the cloud stops
     */
    public synchronized void hold(HeldCall call) throws InterruptedException {
        Object ticket = new Object();
        held.put(ticket, call);
        while (held.containsKey(ticket)) {
            wait();
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
