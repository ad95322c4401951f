package io.stagesign.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Every instance is asked to end (SIGTERM) and started again, one after the other, twice; somebody calls all the time.
 * What it had in hand has to be finished or handed back by then: nothing may be left to those who take over from the dead.
 */
final class RollingRestarts implements Trouble {
    private static final int ROUNDS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final List<String> complaints = new ArrayList<>();
    private @Nullable SteadyCaller caller;
    private @Nullable CompletableFuture<Void> rolling;
    private final AtomicInteger restarts = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private volatile Duration slowest = Duration.ZERO;

    @Override
    public void next(World world, Random random) {
        if (rolling == null) {
            caller = new SteadyCaller(world.fleet(), world.any(random));
            rolling = CompletableFuture.runAsync(() -> roll(world));
        }
    }

    @Override
    public boolean isDone() {
        return rolling != null && rolling.isDone();
    }

    @Override
    public void end(World world) {
        if (caller != null && rolling != null) {
            caller.close();
            rolling.join();
        }
    }

    @Override
    public List<String> omissions(World world) {
        List<String> all = new ArrayList<>(complaints);
        if (world.fleet().instances().size() < 2) {
            all.add("restarts one after the other need two instances at least");
        } else if (caller == null || caller.longest().compareTo(PATIENCE) > 0) {
            all.add("callers were refused for longer than " + PATIENCE.toSeconds() + " s");
        }
        return all;
    }

    @Override
    public String counts() {
        return caller == null
                ? ""
                : "restarts=%d slowest-stop=%.1fs left=%d calls=%d refused=%d refused-for=%dms"
                        .formatted(
                                restarts.get(),
                                slowest.toMillis() / 1_000.0,
                                left.get(),
                                caller.calls(),
                                caller.refused(),
                                caller.longest().toMillis());
    }

    private void roll(World world) {
        for (int round = 1; round <= ROUNDS; round++) {
            for (Instance instance : world.fleet().instances()) {
                restart(world, instance, round == ROUNDS);
            }
        }
    }

    /** @param strict not for an older version, which may have known less */
    private void restart(World world, Instance instance, boolean strict) {
        String name = instance.schedulerName();
        Instant asked = Instant.now();
        instance.stop();
        Duration took = Duration.between(asked, Instant.now());
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        int inHand = inHand(world, name);
        left.addAndGet(inHand);
        if (strict && inHand > 0) {
            complaints.add(name + " left " + inHand + " jobs to be taken over from a dead instance");
        }
        if (strict && took.compareTo(GRACE) > 0) {
            complaints.add(name + " took " + took.toSeconds() + " s to end");
        }
        restarts.incrementAndGet();
        world.diary().note(name + " has ended");
        while (instance.schedulerName().equals(name) || !instance.isReady()) {
            pause();
        }
    }

    private static int inHand(World world, String scheduler) {
        try {
            return world.database()
                    .count("select 1 from scheduled_tasks where picked and picked_by = '" + scheduler + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
