package io.stagesign.chaos;

import io.stagesign.emulator.account.mail.Mail;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.store.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The reps, who move their opportunities on, and the signers, who open their mail after a while. */
final class People {
    private static final int SPARING = 5_000;

    private final Random random;
    private final int reserve;
    private final List<List<Deal>> batches = new ArrayList<>();
    private final Map<String, Deal> bySigner = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private Instant nextBatch = Instant.EPOCH;

    People(long seed, List<Deal> deals) {
        random = new Random(seed);
        deals.forEach(deal -> deal.signers().forEach(signer -> bySigner.put(signer, deal)));
        List<Customer> customers = deals.stream().map(Deal::customer).distinct().toList();
        customers.forEach(customer -> batches.addAll(batches(
                deals.stream().filter(deal -> deal.customer() == customer).toList())));
        Collections.shuffle(batches, random);
        reserve = batches.size() / 3;
    }

    /** Something that somebody will do at a time. */
    private record Act(Instant at, Runnable doing) {}

    /**
     * Does what is due; what is refused, as the ending has come already, is left.
     *
     * @param sparing with the last opportunities, as something is still to go wrong that only happens to new ones
     */
    void act(boolean sparing) {
        Instant now = Instant.now();
        if (!batches.isEmpty() && now.isAfter(nextBatch)) {
            Deals.moveToProposal(batches.remove(0));
            boolean last = batches.size() < reserve;
            nextBatch = now.plusMillis(sparing && last ? SPARING : random.nextInt(1_500));
        }
        bySigner.values().stream().map(Deal::customer).distinct().forEach(customer -> readMail(customer, now));
        acts.sort(Comparator.comparing(Act::at));
        while (!acts.isEmpty() && acts.get(0).at().isBefore(now)) {
            attempt(acts.remove(0).doing());
        }
    }

    /** Tells whether every opportunity was moved on. */
    boolean haveMovedAll() {
        return batches.isEmpty();
    }

    private List<List<Deal>> batches(List<Deal> deals) {
        List<List<Deal>> parts = new ArrayList<>();
        int from = 0;
        while (from < deals.size()) {
            int to = Math.min(deals.size(), from + 1 + random.nextInt(4));
            parts.add(deals.subList(from, to));
            from = to;
        }
        return parts;
    }

    private void readMail(Customer customer, Instant now) {
        for (Mail mail : customer.account().account().mailbox().all()) {
            if (mail.kind() == Mail.Kind.invitation && read.add(mail.id())) {
                Optional.ofNullable(bySigner.get(mail.to()))
                        .ifPresent(deal -> acts.add(
                                new Act(now.plusMillis(random.nextInt(3_000)), () -> answer(customer, deal, mail))));
            }
        }
    }

    private static void answer(Customer customer, Deal deal, Mail mail) {
        String signer = String.valueOf(mail.signerId());
        switch (deal.ending()) {
            case EVERYBODY_SIGNS -> customer.account().account().sign(mail.packageId(), signer);
            case ONE_DECLINES -> customer.account().account().decline(mail.packageId(), signer, "Not like this");
            case TIME_RUNS_OUT -> customer.account().account().expire(mail.packageId());
            case TAKEN_BACK -> takeBack(customer, deal);
            case NOT_READY -> throw new IllegalStateException("nobody was to be invited to " + deal.name());
        }
    }

    /** The call to the service never comes: what stands on the record has to do. */
    private static void takeBack(Customer customer, Deal deal) {
        for (Row row : Rows.of(customer, deal)) {
            customer.org()
                    .update(
                            row.requireId(),
                            Map.of(
                                    customer.org().packaged("CancelRequestedAt__c"),
                                    customer.org().clock().instant(),
                                    customer.org().packaged("CancelReason__c"),
                                    "The customer wants another price"));
        }
    }

    private static void attempt(Runnable doing) {
        try {
            doing.run();
        } catch (Refused | ApiException over) {
            // the transaction has ended before
        }
    }
}
