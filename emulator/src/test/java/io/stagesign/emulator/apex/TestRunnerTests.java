package io.stagesign.emulator.apex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Program;
import io.stagesign.emulator.apex.run.StatementObserver;
import io.stagesign.emulator.apex.test.Coverage;
import io.stagesign.emulator.apex.test.Lcov;
import io.stagesign.emulator.apex.test.TestIsolation;
import io.stagesign.emulator.apex.test.TestResult;
import io.stagesign.emulator.apex.test.TestRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The test runner: "Testing Apex", "Using Test Setup Methods", "Code Coverage Best Practices". */
class TestRunnerTests {

    private static final String CALCULATOR = """
            public class Calculator {
                public static Integer calls = 0;
                public static Integer half(Integer n) {
                    calls++;
                    if (n < 0) {
                        return 0;
                    }
                    return n / 2;
                }
            }""";

    private static final String TESTS = """
            @IsTest
            private class CalculatorTest {
                @TestSetup
                static void prepare() { Calculator.calls = 100; }
                @IsTest
                static void halves() { Assert.areEqual(2, Calculator.half(4)); }
                @IsTest
                static void startsWithFreshStatics() { Assert.areEqual(0, Calculator.calls); }
                static testMethod void fails() {
                    Assert.areEqual(3, Calculator.half(4), 'wrong');
                }
                static void isNoTest() { Assert.fail(); }
            }""";

    private final List<String> parts = new ArrayList<>();

    private final TestIsolation isolation = new TestIsolation() {
        @Override
        public void undoing(Runnable part) {
            parts.add("begin");
            part.run();
            parts.add("undo");
        }

        @Override
        public Execution begin(Program program, StatementObserver observer) {
            return program.begin(observer);
        }
    };

    @Test
    void eachTestMethodGivesOneResult() {
        List<TestResult> results = run(new Coverage(), ApexPrograms.load(new SampleOrg(), CALCULATOR, TESTS));

        assertThat(results).extracting(TestResult::method).containsExactly("halves", "startsWithFreshStatics", "fails");
        assertThat(results).extracting(TestResult::passed).containsExactly(true, true, false);
        assertThat(results.get(2).failure())
                .hasMessage("System.AssertException: Assertion Failed: wrong: Expected: 3, Actual: 2\n"
                        + "Class.CalculatorTest.fails: line 10, column 1");
        assertThat(parts).containsExactly("begin", "begin", "undo", "begin", "undo", "begin", "undo", "undo");
    }

    @Test
    void coverageCountsTheLinesOfClassesThatAreNoTests() {
        Coverage coverage = new Coverage();
        Program program = ApexPrograms.load(new SampleOrg(), CALCULATOR, TESTS);

        run(coverage, program);

        assertThat(coverage.of(program)).singleElement().satisfies(calculator -> {
            assertThat(calculator.covered()).containsExactly(2, 4, 5, 8);
            assertThat(calculator.missed()).containsExactly(6);
            assertThat(calculator.ratio()).isEqualTo(0.8);
        });
    }

    @Test
    void coverageIsWrittenAsLcov() {
        Coverage coverage = new Coverage();
        Program program = ApexPrograms.load(new SampleOrg(), CALCULATOR, TESTS);

        run(coverage, program);

        assertThat(Lcov.of(coverage.of(program)))
                .isEqualTo("SF:Calculator.cls\nDA:2,1\nDA:4,1\nDA:5,1\nDA:6,0\nDA:8,1\nLF:5\nLH:4\nend_of_record\n");
    }

    @Test
    void aFailingTestSetupFailsEveryTestOfTheClass() {
        String broken = """
                @IsTest
                private class BrokenTest {
                    @TestSetup
                    static void prepare() { Assert.fail('no data'); }
                    @IsTest
                    static void runs() { }
                }""";

        assertThat(run(new Coverage(), ApexPrograms.load(new SampleOrg(), broken)))
                .singleElement()
                .satisfies(result ->
                        assertThatThrownBy(result::orThrow).hasMessageContaining("Assertion Failed: no data"));
    }

    @TestFactory
    Stream<DynamicContainer> anApexTestIsAJUnitTest() {
        String passing = "@IsTest class PassingTest { @IsTest static void passes() { Assert.isTrue(1 + 1 == 2); } }";
        Program program = ApexPrograms.load(new SampleOrg(), passing);

        return ApexTestFactory.testsOf(new TestRunner(program, isolation, new Coverage()));
    }

    private List<TestResult> run(Coverage coverage, Program program) {
        TestRunner runner = new TestRunner(program, isolation, coverage);
        return runner.run(runner.testClasses().get(0));
    }
}
