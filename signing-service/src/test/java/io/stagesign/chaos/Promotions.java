package io.stagesign.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** The primary is killed in the middle and its synchronous standby promoted; twice. */
final class Promotions implements Trouble {
    private static final int TIMES = 2;

    private Instant due = Instant.EPOCH;
    private int times;

    @Override
    public void next(World world, Random random) throws IOException, SQLException {
        if (isDone()) {
            return;
        }
        if (due.equals(Instant.EPOCH)) {
            world.database().follow();
            world.diary().note("a standby follows");
            due = Instant.now().plusMillis(2_000 + random.nextInt(8_000));
        } else if (Instant.now().isAfter(due)) {
            world.diary().note("the primary goes");
            world.database().failOver();
            world.diary().note("its standby has taken its place");
            times++;
            due = Instant.EPOCH;
        }
    }

    @Override
    public boolean isDone() {
        return times >= TIMES;
    }

    @Override
    public List<String> omissions(World world) {
        return isDone() ? List.of() : List.of("only " + times + " of " + TIMES + " standbys were promoted");
    }

    @Override
    public String counts() {
        return "promotions=" + times;
    }
}
