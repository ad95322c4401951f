package io.stagesign.emulator.apex.mutation;

import io.stagesign.emulator.apex.mutation.TestReach.ReachingTest;
import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.apex.platform.ProgramTests;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.source.ParsedFile;
import io.stagesign.emulator.apex.source.Refusal;
import io.stagesign.emulator.apex.test.TestRunner;
import io.stagesign.emulator.org.Org;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the tests of a program against changed versions of it, all in one org: only those that reach the change. */
final class MutationRun {

    private final Org org;
    private final List<ParsedFile> sources;
    private final TestReach reach;

    MutationRun(Org org, List<ParsedFile> sources, TestReach reach) {
        this.org = org;
        this.sources = sources;
        this.reach = reach;
    }

    /** What became of a change. */
    enum Outcome {
        KILLED,
        SURVIVED,
        /** The changed program does not load: an org would not take it either. */
        REFUSED
    }

    Outcome run(Mutation mutation) {
        try (ApexOrg apex = ApexOrg.parsed(org, mutated(mutation))) {
            return isNoticed(mutation, apex) ? Outcome.KILLED : Outcome.SURVIVED;
        } catch (Refusal refused) {
            return Outcome.REFUSED;
        }
    }

    private List<ParsedFile> mutated(Mutation mutation) {
        ParsedFile changed = ParsedFile.of(mutation.mutated());
        return sources.stream()
                .map(each -> each.file().equals(mutation.file()) ? changed : each)
                .toList();
    }

    /** The test class of the changed file goes first, then the fast ones: most changes fall at once. */
    private boolean isNoticed(Mutation mutation, ApexOrg apex) {
        String own = mutation.file().name().replaceFirst("\\..*", "") + "Test";
        TestRunner runner = new TestRunner(apex.program(), new ProgramTests(apex), frame -> {});
        Map<String, List<ReachingTest>> reaching =
                reach.of(mutation).stream().collect(Collectors.groupingBy(ReachingTest::className));
        return reaching.values().stream()
                .sorted(Comparator.comparing((List<ReachingTest> tests) -> !isOf(own, tests))
                        .thenComparing(MutationRun::nanos))
                .anyMatch(tests -> fails(runner, tests));
    }

    private static boolean isOf(String className, List<ReachingTest> tests) {
        return tests.get(0).className().equals(className);
    }

    private static long nanos(List<ReachingTest> tests) {
        return tests.stream().mapToLong(ReachingTest::nanos).sum();
    }

    private static boolean fails(TestRunner runner, List<ReachingTest> reaching) {
        List<String> names = reaching.stream().map(ReachingTest::method).toList();
        return runner.testClasses().stream()
                .filter(each -> isOf(each.name(), reaching))
                .anyMatch(each -> runner.firstFailure(each, named(names, runner.tests(each)))
                        .isPresent());
    }

    private static List<Method> named(List<String> names, List<Method> tests) {
        return tests.stream().filter(test -> names.contains(test.name())).toList();
    }
}
