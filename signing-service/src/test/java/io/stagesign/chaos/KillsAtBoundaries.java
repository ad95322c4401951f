package io.stagesign.chaos;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.fault.HeldCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * kill -9 of an instance at step boundaries: one of its calls is held, before or after the cloud has served it, and while
 * it waits for the answer it dies.
 */
final class KillsAtBoundaries implements Trouble {
    /** So many opportunities have been enough for every boundary, whatever the seed. */
    private static final int ENOUGH = 60;

    private final int wanted;
    private final List<Armed> armed = new ArrayList<>();
    private final List<Boundary> reached = new ArrayList<>();
    private boolean begun;
    private int kills;

    /** @param most how many boundaries of all; which ones, the seed decides */
    KillsAtBoundaries(int most) {
        this.wanted = Math.min(most, Boundary.all().size());
    }

    private record Armed(Boundary boundary, Fault fault) {}

    @Override
    public void next(World world, Random random) {
        if (!begun) {
            begun = true;
            chosen(random).forEach(boundary -> arm(boundary, world));
        }
        world.allFaults().forEach(faults -> faults.held().forEach(call -> kill(world, faults, call)));
    }

    @Override
    public boolean isDone() {
        return reached.size() >= wanted;
    }

    /** A boundary that was not reached, and a call at which nobody could die, would make the proof smaller than it says. */
    @Override
    public List<String> omissions(World world) {
        List<String> omissions = new ArrayList<>();
        armed.forEach(each ->
                omissions.add("not reached: %s; --opportunities %d suffices".formatted(each.boundary(), ENOUGH)));
        world.customers().stream()
                .flatMap(KillsAtBoundaries::unlisted)
                .distinct()
                .forEach(call -> omissions.add("no boundary: " + call));
        return omissions;
    }

    @Override
    public String counts() {
        return "kills=%d boundaries=%d/%d"
                .formatted(kills, reached.size(), Boundary.all().size());
    }

    private List<Boundary> chosen(Random random) {
        List<Boundary> all = new ArrayList<>(Boundary.all());
        Collections.shuffle(all, random);
        return new ArrayList<>(all.subList(0, wanted));
    }

    private static Stream<String> unlisted(Customer customer) {
        return Stream.concat(
                Boundary.unlisted(Boundary.Cloud.ORG, customer.journal().entries()).stream(),
                Boundary.unlisted(
                        Boundary.Cloud.ACCOUNT, customer.account().journal().entries())
                        .stream());
    }

    /** At all customers: whoever gets there first. */
    private void arm(Boundary boundary, World world) {
        Fault fault = boundary.hold();
        world.customers().forEach(customer -> boundary.faults(customer).add(fault));
        armed.add(new Armed(boundary, fault));
    }

    private void kill(World world, Faults faults, HeldCall call) {
        Optional<Armed> trap =
                armed.stream().filter(each -> each.fault().equals(call.fault())).findFirst();
        if (trap.isEmpty()) {
            return;
        }
        faults.lift(call.fault());
        Optional<Instance> caller = world.fleet().caller(call.port());
        if (caller.isEmpty()) {
            // whoever called has given up meanwhile: somebody else will come by
            faults.add(call.fault());
            return;
        }
        kills += caller.get().kill() ? 1 : 0;
        Boundary boundary = trap.get().boundary();
        world.diary().note("killed %s at %s".formatted(caller.get(), boundary));
        reached.add(boundary);
        armed.remove(trap.get());
        world.customers().forEach(customer -> boundary.faults(customer).lift(call.fault()));
    }
}
