package io.stagesign.emulator.apex;

import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.apex.test.TestRunner;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/** Shows each Apex test method as a JUnit test of its own: a method annotated with TestFactory returns this. */
final class ApexTestFactory {

    private ApexTestFactory() {}

    /** Returns one container for each Apex test class, with one test for each of its methods. */
    static Stream<DynamicContainer> testsOf(TestRunner runner) {
        return runner.testClasses().stream().map(each -> container(runner, each));
    }

    private static DynamicContainer container(TestRunner runner, UserClass testClass) {
        return DynamicContainer.dynamicContainer(
                testClass.name(),
                runner.run(testClass).stream()
                        .map(result -> DynamicTest.dynamicTest(result.method(), result::orThrow)));
    }
}
