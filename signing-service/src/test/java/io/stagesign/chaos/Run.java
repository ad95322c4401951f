package io.stagesign.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** One scenario from the first stage change to the verdict, in a world of its own. */
final class Run implements AutoCloseable {
    private static final int FAST = 20;
    private static final int FASTER = 60;

    private final Scenario scenario;
    private final Options options;
    private final World world;
    private final List<Deal> deals;
    private final People people;
    private final List<Trouble> troubles;
    private final FastForward time;

    Run(Scenario scenario, Options options, Path folder) throws IOException, InterruptedException {
        this.scenario = scenario;
        this.options = options;
        DatabaseServer database = new DatabaseServer(folder.resolve("postgresql"));
        Fleet fleet = new Fleet();
        List<Customer> customers = List.of(
                new Customer("north", "00D000000000001EAA", fleet.uri()),
                new Customer("south", "00D000000000002EAA", fleet.uri()));
        customers.forEach(each -> each.seed(options.seed()));
        world = new World(customers, fleet, database);
        fleet.start(options.instances(), folder, database, customers);
        deals = new Deals(options.seed()).create(options.opportunities(), customers);
        people = new People(options.seed(), deals);
        troubles = scenario.troubles(options);
        time = new FastForward(database);
    }

    /** Lets everything go wrong while the deals go through, then lets all of it heal, and judges. */
    Verdict run() throws Exception {
        Random random = new Random(options.seed());
        Instant begun = Instant.now();
        Instant limit = begun.plus(Duration.ofSeconds(90).plusMillis(1_500L * options.opportunities()));
        while (Instant.now().isBefore(limit) && !(haveMet() && isOver())) {
            for (Trouble trouble : troubles) {
                trouble.next(world, random);
            }
            turn(FAST);
        }
        for (Trouble trouble : troubles) {
            trouble.end(world);
        }
        world.heal();
        Instant patience = Instant.now().plus(Duration.ofSeconds(90).plusMillis(500L * options.opportunities()));
        while (Instant.now().isBefore(patience) && !Judge.isOver(deals)) {
            turn(FASTER);
        }
        Verdict verdict = Judge.judge(deals);
        verdict.complaints().forEach(System.out::println);
        System.out.println(line(verdict, Duration.between(begun, Instant.now())));
        return verdict;
    }

    private void turn(int seconds) throws InterruptedException {
        people.act();
        time.turn(seconds);
        Thread.sleep(50);
    }

    private boolean haveMet() {
        return people.haveMovedAll() && troubles.stream().allMatch(Trouble::isDone);
    }

    /** While faults stand, what the account says is out of reach; then the records have to do. */
    private boolean isOver() {
        return deals.stream()
                .allMatch(deal -> Rows.of(deal.customer(), deal).stream()
                        .anyMatch(row -> deal.ending()
                                .status()
                                .equals(row.text(deal.customer().org().packaged("Status__c")))));
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

    /** Instances go first: they would see everything else go. */
    @Override
    public void close() {
        world.fleet().close();
        world.customers().forEach(Customer::close);
        world.database().close();
    }
}
