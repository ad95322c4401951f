package io.stagesign.chaos;

import java.util.List;
import java.util.Random;

/** Everything that can be made to go wrong. */
record World(List<Customer> customers, Fleet fleet, DatabaseServer database) {
    Customer any(Random random) {
        return customers.get(random.nextInt(customers.size()));
    }

    /** Ends all that goes wrong. */
    void heal() {
        customers.forEach(Customer::clearFaults);
        fleet.heal();
    }
}
