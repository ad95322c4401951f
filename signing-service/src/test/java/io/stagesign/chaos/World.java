package io.stagesign.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Everything that can be made to go wrong. */
record World(List<Customer> customers, Fleet fleet, DatabaseServer database, Diary diary) implements AutoCloseable {
    /** Returns two customers, a database and so many instances, all of them ready. */
    static World open(Options options, Path folder, Program program) throws IOException, InterruptedException {
        Diary diary = new Diary(folder);
        DatabaseServer database = new DatabaseServer(folder.resolve("postgresql"));
        diary.note("the database is there");
        Fleet fleet = new Fleet();
        List<Customer> customers = List.of(
                new Customer("north", "00D000000000001EAA", fleet.uri()),
                new Customer("south", "00D000000000002EAA", fleet.uri()));
        customers.forEach(each -> each.seed(options.seed()));
        diary.note("the customers are there");
        fleet.start(options.instances(), folder, database, customers, program);
        diary.note("the instances are there");
        return new World(customers, fleet, database, diary);
    }

    Customer any(Random random) {
        return customers.get(random.nextInt(customers.size()));
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
