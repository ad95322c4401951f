package io.stagesign.emulator.apex.test;

import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.DeepStack;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.Program;
import io.stagesign.emulator.apex.run.StatementObserver;
import io.stagesign.emulator.apex.run.UserClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs test classes: the test setup once for the class, then each test method with fresh static state. */
public final class TestRunner {

    private final Program program;
    private final TestIsolation isolation;
    private final StatementObserver observer;

    /**
     * Prepares to run the tests of a program.
     *
     * @param observer told of every statement, for example a {@link Coverage}
     */
    public TestRunner(Program program, TestIsolation isolation, StatementObserver observer) {
        this.program = program;
        this.isolation = isolation;
        this.observer = observer;
    }

    /** Returns the classes annotated with IsTest. */
    public List<UserClass> testClasses() {
        return program.classes().stream().filter(each -> each.has("@istest")).toList();
    }

    /** Runs every test method of a class; if the test setup fails, all of them fail with it. */
    public List<TestResult> run(UserClass testClass) {
        return DeepStack.call(() -> {
            List<TestResult> results = new ArrayList<>();
            isolation.undoing(() -> runAll(testClass, results));
            return results;
        });
    }

    private void runAll(UserClass testClass, List<TestResult> results) {
        RuntimeException setupFailure = null;
        for (Method setup : annotated(testClass, "@testsetup")) {
            setupFailure = setupFailure == null ? failure(setup) : setupFailure;
        }
        for (Method test : annotated(testClass, "@istest")) {
            results.add(
                    setupFailure == null
                            ? isolated(test)
                            : new TestResult(testClass.name(), test.name(), Duration.ZERO, setupFailure));
        }
    }

    private static List<Method> annotated(UserClass testClass, String annotation) {
        return testClass.methods().stream()
                .filter(each -> each.isStatic() && each.has(annotation))
                .toList();
    }

    private TestResult isolated(Method test) {
        List<TestResult> result = new ArrayList<>();
        isolation.undoing(() -> {
            long start = System.nanoTime();
            RuntimeException failure = failure(test);
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            result.add(new TestResult(test.owner().name(), test.name(), duration, failure));
        });
        return result.get(0);
    }

    private @Nullable RuntimeException failure(Method method) {
        try {
            Execution execution = isolation.begin(program, observer);
            execution.initialise((UserClass) method.owner());
            execution.invoke(method, ApexType.of(method.owner()), null);
            isolation.end(execution);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
