package io.stagesign.emulator.apex.mutation;

import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.apex.platform.ProgramTests;
import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.apex.source.Refusal;
import io.stagesign.emulator.apex.source.SourceFile;
import io.stagesign.emulator.apex.test.TestResult;
import io.stagesign.emulator.apex.test.TestRunner;
import io.stagesign.emulator.org.Org;
import java.util.Comparator;
import java.util.List;

/** Runs the tests of a program against changed versions of it, all in one org. */
final class MutationRun {

    private final Org org;
    private final List<SourceFile> sources;

    MutationRun(Org org, List<SourceFile> sources) {
        this.org = org;
        this.sources = sources;
    }

    /** What became of a change. */
    enum Outcome {
        KILLED,
        SURVIVED,
        /** The changed program does not load: an org would not take it either. */
        REFUSED
    }

    /** Returns the changes of every file that holds no test; fails if the tests fail without any change. */
    List<Mutation> mutations() {
        try (ApexOrg apex = new ApexOrg(org, sources)) {
            List<String> tests = apex.program().classes().stream()
                    .filter(each -> each.has("@istest"))
                    .map(each -> each.name() + ".cls")
                    .toList();
            String failure = failure(apex, "");
            if (!failure.isEmpty()) {
                throw new IllegalStateException("without any change this test fails: " + failure);
            }
            return sources.stream()
                    .filter(file -> !tests.contains(file.name()))
                    .flatMap(file -> MutationFinder.in(file).stream())
                    .toList();
        }
    }

    Outcome run(Mutation mutation) {
        List<SourceFile> mutated = sources.stream()
                .map(each -> each.equals(mutation.file()) ? mutation.mutated() : each)
                .toList();
        try (ApexOrg apex = new ApexOrg(org, mutated)) {
            return failure(apex, mutation.file().name()).isEmpty() ? Outcome.SURVIVED : Outcome.KILLED;
        } catch (Refusal refused) {
            return Outcome.REFUSED;
        }
    }

    /** Returns the name of the first test that fails, empty if none does; tests of the file itself go first. */
    private static String failure(ApexOrg apex, String fileName) {
        String own = fileName.replaceFirst("\\..*", "") + "Test";
        TestRunner runner = new TestRunner(apex.program(), new ProgramTests(apex), frame -> {});
        return runner.testClasses().stream()
                .sorted(Comparator.comparing((UserClass each) -> !each.name().equals(own)))
                .flatMap(each -> runner.run(each).stream())
                .filter(result -> !result.passed())
                .findFirst()
                .map(MutationRun::name)
                .orElse("");
    }

    private static String name(TestResult result) {
        return result.className() + "." + result.method();
    }
}
