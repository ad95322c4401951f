package io.stagesign.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** One scenario from the first stage change to the verdict, in a world of its own. */
final class Run {
    private static final int FAST = 30;
    private static final int FASTER = 60;

    private final Scenario scenario;
    private final long seed;
    private final World world;
    private final List<Deal> deals;
    private final People people;
    private final List<Trouble> troubles;
    private final FastForward time;

    Run(Scenario scenario, long seed, Options options, World world) {
        this(scenario, seed, options.opportunities(), scenario.troubles(options), world);
    }

    private Run(Scenario scenario, long seed, int opportunities, List<Trouble> troubles, World world) {
        this.scenario = scenario;
        this.seed = seed;
        this.world = world;
        this.troubles = troubles;
        deals = new Deals(seed).create(opportunities, world.customers());
        people = new People(seed, deals);
        time = new FastForward(world.database());
    }

    /** Lets some deals go through a world in which nothing goes wrong, for a minute at most. */
    static void undisturbed(World world, int opportunities) throws InterruptedException {
        Run run = new Run(Scenario.ALL, 1, opportunities, List.of(), world);
        Instant limit = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(limit) && !(run.people.haveMovedAll() && Judge.isOver(run.deals))) {
            run.turn(FAST);
        }
    }

    /** Lets everything go wrong while the deals go through, then lets all of it heal, and judges. */
    Outcome run() throws Exception {
        Random random = new Random(seed);
        world.diary().note("the opportunities are there");
        Instant begun = Instant.now();
        Patience patience = new Patience(() -> Rows.statuses(deals));
        while (patience.lasts() && !(haveMet() && isOver())) {
            for (Trouble trouble : troubles) {
                trouble.next(world, random);
            }
            turn(FAST);
        }
        world.diary().note("enough went wrong");
        for (Trouble trouble : troubles) {
            trouble.end(world);
        }
        world.heal();
        Patience healing = new Patience(() -> Rows.statuses(deals));
        while (healing.lasts() && !Judge.isOver(deals)) {
            turn(FASTER);
        }
        world.diary().note("everything is over");
        Verdict verdict = Judge.judge(deals);
        troubles.forEach(trouble -> verdict.omitted(trouble.omissions(world)));
        world.diary().note("judged");
        return new Outcome(
                scenario,
                seed,
                deals.size(),
                world.fleet().instances().size(),
                verdict,
                Duration.between(begun, Instant.now()),
                Rows.untilFiled(deals),
                counts());
    }

    private void turn(int seconds) throws InterruptedException {
        people.act(!isDone());
        time.turn(seconds);
        Thread.sleep(50);
    }

    private boolean haveMet() {
        return people.haveMovedAll() && isDone();
    }

    private boolean isDone() {
        return troubles.stream().allMatch(Trouble::isDone);
    }

    /** While faults stand, what the account says is out of reach; then the records have to do. */
    private boolean isOver() {
        return Rows.haveEnded(deals);
    }

    private String counts() {
        return troubles.stream()
                .map(Trouble::counts)
                .filter(counts -> !counts.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
