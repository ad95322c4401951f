package io.stagesign.emulator.apex.mutation;

import io.stagesign.emulator.apex.mutation.MutationRun.Outcome;
import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.apex.source.ParsedFile;
import io.stagesign.emulator.apex.source.SourceFile;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Runs every change of a package, one for each processor at a time, each in an org of its own. */
final class MutationRuns implements AutoCloseable {

    private final OrgSettings settings;
    private final BlockingQueue<MutationRun> free = new LinkedBlockingQueue<>();
    private final List<Org> orgs = new ArrayList<>();
    private final List<Mutation> mutations;
    private final int workers;

    /**
     * Prepares the run: measures what the tests reach and finds the changes.
     *
     * @param project folder of the package's project
     * @throws IllegalStateException if a test fails without any change
     */
    MutationRuns(Path project, int workers) {
        this.settings = OrgSettings.demo(project);
        this.workers = workers;
        Org first = open();
        List<ParsedFile> sources = SourceFile.under(
                        Objects.requireNonNull(first.app()).folder())
                .stream()
                .map(ParsedFile::of)
                .toList();
        try (ApexOrg apex = ApexOrg.parsed(first, sources)) {
            TestReach reach = TestReach.measure(apex);
            this.mutations = mutations(apex, sources);
            free.add(new MutationRun(first, sources, reach));
            for (int i = 1; i < workers; i++) {
                free.add(new MutationRun(open(), sources, reach));
            }
        }
    }

    private Org open() {
        Org org = new Org(settings, Clock.systemUTC());
        orgs.add(org);
        return org;
    }

    /** Returns the changes of every file that holds no test. */
    private static List<Mutation> mutations(ApexOrg apex, List<ParsedFile> sources) {
        Set<String> tests = apex.program().classes().stream()
                .filter(each -> each.has("@istest"))
                .map(UserClass::unit)
                .map(unit -> unit.file())
                .collect(Collectors.toSet());
        return sources.stream()
                .filter(parsed -> !tests.contains(parsed.file().name()))
                .flatMap(parsed -> MutationFinder.in(parsed).stream())
                .toList();
    }

    /** Tries every change and reports it, in order, when its turn has come. */
    void forEach(BiConsumer<Mutation, Outcome> report) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<CompletableFuture<Outcome>> outcomes = mutations.stream()
                    .map(mutation -> CompletableFuture.supplyAsync(() -> outcome(mutation), threads))
                    .toList();
            for (int i = 0; i < outcomes.size(); i++) {
                report.accept(mutations.get(i), outcomes.get(i).join());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** There are as many runs as threads: one is always free. */
    private Outcome outcome(Mutation mutation) {
        MutationRun run = free.remove();
        try {
            return run.run(mutation);
        } finally {
            free.add(run);
        }
    }

    @Override
    public void close() {
        orgs.forEach(Org::close);
    }
}
