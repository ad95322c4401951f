package io.stagesign.emulator.apex.mutation;

import io.stagesign.emulator.apex.mutation.MutationRun.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The program behind {@code scripts/apex-mutate}: prints each change with its outcome, and the share that was noticed. */
public final class ApexMutate {

    private static final double LEAST_KILLED = 0.8;

    private final AcceptedSurvivors accepted;
    private final Map<Outcome, List<Mutation>> outcomes = new EnumMap<>(Outcome.class);

    private ApexMutate(AcceptedSurvivors accepted) {
        this.accepted = accepted;
    }

    /**
     * Runs all mutations.
     *
     * @param args folder of the project, and the file of accepted survivors
     */
    public static void main(String[] args) {
        ApexMutate mutate = new ApexMutate(AcceptedSurvivors.read(Path.of(args[1])));
        int workers = Runtime.getRuntime().availableProcessors();
        try (MutationRuns runs = new MutationRuns(Path.of(args[0]), workers)) {
            runs.forEach(mutate::report);
        }
        System.exit(mutate.isGood() ? 0 : 1);
    }

    private void report(Mutation mutation, Outcome outcome) {
        outcomes.computeIfAbsent(outcome, key -> new ArrayList<>()).add(mutation);
        if (outcome != Outcome.REFUSED) {
            String reason = outcome == Outcome.SURVIVED ? accepted.reason(mutation) : "";
            System.out.println(outcome.name().toLowerCase(Locale.ROOT) + "  " + mutation
                    + (reason.isEmpty() ? "" : "  (accepted: " + reason + ")"));
        }
    }

    private List<Mutation> of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, List.of());
    }

    private boolean isGood() {
        List<Mutation> survivors = of(Outcome.SURVIVED);
        int killed = of(Outcome.KILLED).size();
        int all = killed + survivors.size();
        System.out.printf(
                Locale.ROOT,
                "%n%d of %d mutations killed (%.1f %%), %d more do not load%n",
                killed,
                all,
                100.0 * killed / all,
                of(Outcome.REFUSED).size());
        List<Mutation> unexplained = survivors.stream()
                .filter(survivor -> accepted.reason(survivor).isEmpty())
                .toList();
        List<String> stale = accepted.stale(survivors);
        unexplained.forEach(
                survivor -> System.out.println("no test notices, and no reason is given: " + survivor.key()));
        stale.forEach(key -> System.out.println("accepted as survivor, but is none: " + key));
        return killed >= LEAST_KILLED * all && unexplained.isEmpty() && stale.isEmpty();
    }
}
