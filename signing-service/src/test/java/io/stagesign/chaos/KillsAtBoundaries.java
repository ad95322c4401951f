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
import org.jspecify.annotations.Nullable;

/**
 * kill -9 of an instance at step boundaries: one of its calls is held, before or after the cloud has served it, and while
 * it waits for the answer it dies.
 */
final class KillsAtBoundaries implements Trouble {
    private static final int AT_ONCE = 8;

    private final int wanted;
    private final List<Armed> armed = new ArrayList<>();
    private final List<Boundary> reached = new ArrayList<>();
    private @Nullable List<Boundary> waiting;
    private int kills;

    /** @param most how many boundaries of all; which ones, the seed decides */
    KillsAtBoundaries(int most) {
        this.wanted = Math.min(most, Boundary.all().size());
    }

    private record Armed(Boundary boundary, Fault fault) {}

    @Override
    public void next(World world, Random random) {
        List<Boundary> left = waiting == null ? chosen(random) : waiting;
        waiting = left;
        while (armed.size() < AT_ONCE && !left.isEmpty()) {
            arm(left.remove(0), world);
        }
        world.customers().stream()
                .flatMap(customer ->
                        Stream.of(customer.faults(), customer.account().faults()))
                .forEach(faults -> faults.held().forEach(call -> kill(world, faults, call)));
    }

    @Override
    public boolean isDone() {
        return reached.size() >= wanted;
    }

    @Override
    public void end(World world) {
        Stream.concat(armed.stream().map(Armed::boundary), waiting == null ? Stream.empty() : waiting.stream())
                .forEach(boundary -> System.out.println("not reached: " + boundary));
        for (Customer customer : world.customers()) {
            Stream.concat(
                            Boundary.unlisted(
                                    Boundary.Cloud.ORG, customer.journal().entries())
                                    .stream(),
                            Boundary.unlisted(
                                    Boundary.Cloud.ACCOUNT,
                                    customer.account().journal().entries())
                                    .stream())
                    .forEach(call -> System.out.println("no boundary: " + call));
        }
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

    /** At all customers: whoever gets there first. */
    private void arm(Boundary boundary, World world) {
        Fault fault = boundary.hold();
        world.customers().forEach(customer -> boundary.faults(customer).add(fault));
        armed.add(new Armed(boundary, fault));
    }

    private void kill(World world, Faults faults, HeldCall call) {
        Optional<Armed> trap =
                armed.stream().filter(each -> each.fault().equals(call.fault())).findFirst();
        Optional<Instance> caller = world.fleet().caller(call.port());
        if (trap.isPresent() && caller.isPresent()) {
            caller.get().kill();
            kills++;
            reached.add(trap.get().boundary());
            armed.remove(trap.get());
            world.customers()
                    .forEach(customer -> trap.get().boundary().faults(customer).lift(call.fault()));
        }
        faults.lift(call.fault());
    }
}
