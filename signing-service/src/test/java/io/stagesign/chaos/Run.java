package io.stagesign.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** One scenario from the first stage change to the verdict, in a world of its own. */
final class Run {
    private static final int FAST = 20;
    private static final int FASTER = 60;

    private final Scenario scenario;
    private final Options options;
    private final World world;
    private final List<Deal> deals;
    private final People people;
    private final List<Trouble> troubles;
    private final FastForward time;

    Run(Scenario scenario, Options options, World world) {
        this.scenario = scenario;
        this.options = options;
        this.world = world;
        deals = new Deals(options.seed()).create(options.opportunities(), world.customers());
        people = new People(options.seed(), deals);
        troubles = scenario.troubles(options);
        time = new FastForward(world.database());
    }

    /** Lets the deals go through a world in which nothing goes wrong, for a minute at most. */
    static void undisturbed(Options options, World world) throws InterruptedException {
        Run run = new Run(Scenario.R1, options, world);
        Instant limit = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(limit) && !(run.people.haveMovedAll() && Judge.isOver(run.deals))) {
            run.turn(FAST);
        }
    }

    /** Lets everything go wrong while the deals go through, then lets all of it heal, and judges. */
    Verdict run() throws Exception {
        Random random = new Random(options.seed());
        world.diary().note("the opportunities are there");
        Instant begun = Instant.now();
        Instant limit = begun.plus(Duration.ofSeconds(90).plusMillis(1_500L * options.opportunities()));
        while (Instant.now().isBefore(limit) && !(haveMet() && isOver())) {
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
        Instant patience = Instant.now().plus(Duration.ofSeconds(90).plusMillis(500L * options.opportunities()));
        while (Instant.now().isBefore(patience) && !Judge.isOver(deals)) {
            turn(FASTER);
        }
        world.diary().note("everything is over");
        Verdict verdict = Judge.judge(deals);
        troubles.forEach(trouble -> verdict.omitted(trouble.omissions(world)));
        world.diary().note("judged");
        verdict.complaints().forEach(System.out::println);
        System.out.println(line(verdict, Duration.between(begun, Instant.now())));
        return verdict;
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

    private String line(Verdict verdict, Duration took) {
        String more = String.join(
                " ",
                troubles.stream()
                        .map(Trouble::counts)
                        .filter(counts -> !counts.isEmpty())
                        .toList());
        return "scenario=%s opportunities=%d %s time=%ds seed=%d instances=%d %s"
                .formatted(
                        scenario,
                        deals.size(),
                        verdict.counts(),
                        took.toSeconds(),
                        options.seed(),
                        options.instances(),
                        more)
                .strip();
    }
}
