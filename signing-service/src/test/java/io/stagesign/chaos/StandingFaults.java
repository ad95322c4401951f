package io.stagesign.chaos;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Fault.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Faults that hit their share of the calls and callbacks of all clouds from the beginning to the end. */
final class StandingFaults implements Trouble {
    private final List<Fault> org;
    private final List<Fault> account;
    private boolean begun;

    private StandingFaults(List<Fault> org, List<Fault> account) {
        this.org = org;
        this.account = account;
    }

    /** Callbacks are lost (so many in a hundred), doubled, late and out of order. */
    static StandingFaults callbacks(int lost) {
        return new StandingFaults(
                List.of(),
                List.of(
                        share(Kind.callbackLost, lost, null),
                        share(Kind.callbackDoubled, 30, null),
                        share(Kind.callbackDelayed, 15, 4_000L),
                        share(Kind.callbackReordered, 20, 2_000L),
                        share(Kind.statusDelayed, 20, 1_500L)));
    }

    /** Both clouds refuse, break and hang: some calls of every kind. */
    static StandingFaults unreliableClouds(int percent) {
        List<Fault> both = List.of(
                new Fault(Kind.error, null, null, null, 1_000L, 429, percent),
                new Fault(Kind.error, null, null, null, null, 503, percent),
                new Fault(Kind.error, null, null, null, null, 502, percent),
                share(Kind.dropBefore, percent, null),
                share(Kind.drop, percent, null),
                share(Kind.latency, percent, 800L));
        List<Fault> ofOrg = List.of(
                share(Kind.expiredSession, percent, null),
                share(Kind.rowLock, percent, null),
                share(Kind.serverUnavailable, percent, null),
                share(Kind.queryTimeout, percent, null),
                share(Kind.unknownCode, percent, null),
                share(Kind.concurrentLimit, percent, null));
        List<Fault> ofAccount = List.of(share(Kind.partialEvidence, percent, null));
        return new StandingFaults(concat(both, ofOrg), concat(both, ofAccount));
    }

    /** Every second call takes so long: what is under way stays under way. */
    static StandingFaults slowClouds(long millis) {
        List<Fault> slow = List.of(share(Kind.latency, 50, millis));
        return new StandingFaults(slow, slow);
    }

    /** The answer to so many in a hundred of the calls that change something is lost. */
    static StandingFaults lostAnswers(int percent) {
        return new StandingFaults(
                List.of(new Fault(Kind.drop, null, "POST", null, null, null, percent)),
                List.of(
                        new Fault(Kind.drop, null, "POST", null, null, null, percent),
                        new Fault(Kind.drop, null, "PUT", null, null, null, percent)));
    }

    @Override
    public void next(World world, Random random) {
        if (!begun) {
            begun = true;
            world.customers().forEach(customer -> {
                org.forEach(customer.faults()::add);
                account.forEach(customer.account().faults()::add);
            });
        }
    }

    private static Fault share(Kind kind, int percent, @Nullable Long millis) {
        return new Fault(kind, null, null, null, millis, null, percent);
    }

    private static List<Fault> concat(List<Fault> some, List<Fault> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
