package io.stagesign.emulator.apex.mutation;

import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.apex.platform.ProgramTests;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.apex.test.Coverage;
import io.stagesign.emulator.apex.test.Coverage.UnitCoverage;
import io.stagesign.emulator.apex.test.TestRunner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which lines each test reaches: a test that does not reach a changed member cannot notice the change. */
final class TestReach {

    private final List<ReachingTest> tests = new ArrayList<>();
    private final Map<String, BitSet> statements = new HashMap<>();

    private TestReach() {}

    /**
     * Runs the tests one by one.
     *
     * @throws IllegalStateException if one of them fails
     */
    static TestReach measure(ApexOrg apex) {
        TestReach reach = new TestReach();
        for (UserClass testClass : runner(apex, new Coverage()).testClasses()) {
            for (Method test : runner(apex, new Coverage()).tests(testClass)) {
                Coverage coverage = new Coverage();
                long start = System.nanoTime();
                runner(apex, coverage).firstFailure(testClass, List.of(test)).ifPresent(failure -> {
                    throw new IllegalStateException(
                            "without any change this test fails: " + failure.className() + "." + failure.method(),
                            failure.failure());
                });
                reach.add(testClass, test, System.nanoTime() - start, coverage.of(apex.program()));
            }
        }
        return reach;
    }

    private static TestRunner runner(ApexOrg apex, Coverage coverage) {
        return new TestRunner(apex.program(), new ProgramTests(apex), coverage);
    }

    private void add(UserClass testClass, Method test, long nanos, List<UnitCoverage> coverage) {
        Map<String, BitSet> reached = new HashMap<>();
        for (UnitCoverage unit : coverage) {
            BitSet covered = new BitSet();
            unit.covered().forEach(covered::set);
            reached.put(unit.unit().file(), covered);
            statements.put(unit.unit().file(), unit.unit().lines());
        }
        tests.add(new ReachingTest(testClass.name(), test.name(), nanos, reached));
    }

    /** Returns the tests that can notice the change: those that reach its member, or all if that has no statement. */
    List<ReachingTest> of(Mutation mutation) {
        String file = mutation.file().name();
        boolean plain = !mutation.member().meets(statements.getOrDefault(file, new BitSet()));
        return tests.stream()
                .filter(test -> plain || mutation.member().meets(test.lines(file)))
                .toList();
    }

    /**
     * A test.
     *
     * @param className its class
     * @param method its method
     * @param nanos how long it took, with the test setup of its class
     * @param reached lines that it reached, by name of the file
     */
    record ReachingTest(String className, String method, long nanos, Map<String, BitSet> reached) {

        BitSet lines(String file) {
            return reached.getOrDefault(file, new BitSet());
        }
    }
}
