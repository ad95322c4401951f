package io.stagesign.chaos;

import io.stagesign.emulator.fault.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Everything that can be made to go wrong. */
record World(List<Customer> customers, Fleet fleet, DatabaseServer database, Diary diary) implements AutoCloseable {
    /** Returns two customers, a database and so many instances, all of them ready. */
    static World open(long seed, int instances, Path folder, Program program) throws IOException, InterruptedException {
        Diary diary = new Diary(folder);
        DatabaseServer database = new DatabaseServer(folder.resolve("postgresql"));
        diary.note("the database is there");
        Fleet fleet = new Fleet();
        List<Customer> customers = List.of(
                new Customer("north", "00D000000000001EAA", fleet.uri()),
                new Customer("south", "00D000000000002EAA", fleet.uri()));
        customers.forEach(each -> each.seed(seed));
        diary.note("the customers are there");
        fleet.start(instances, folder, database, customers, program);
        diary.note("the instances are there");
        return new World(customers, fleet, database, diary);
    }

    Customer any(Random random) {
        return customers.get(random.nextInt(customers.size()));
    }

    /** Returns the faults of every cloud. */
    Stream<Faults> allFaults() {
        return customers.stream()
                .flatMap(customer ->
                        Stream.of(customer.faults(), customer.account().faults()));
    }

    /** Ends all that goes wrong. */
    void heal() {
        customers.forEach(Customer::clearFaults);
        fleet.heal();
    }

    /** Instances go first: they would see everything else go. */
    @Override
    public void close() {
        fleet.close();
        customers.forEach(Customer::close);
        database.close();
    }
}
