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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
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

    /** Returns the test methods of a class, in order of declaration. */
    public List<Method> tests(UserClass testClass) {
        return annotated(testClass, "@istest");
    }

    /** Runs every test method of a class; if the test setup fails, all of them fail with it. */
    public List<TestResult> run(UserClass testClass) {
        List<TestResult> results = new ArrayList<>();
        run(testClass, tests(testClass), result -> {
            results.add(result);
            return true;
        });
        return results;
    }

    /** Runs some test methods of a class until one fails, and returns how that one failed; empty: they all pass. */
    public Optional<TestResult> firstFailure(UserClass testClass, List<Method> tests) {
        AtomicReference<TestResult> failed = new AtomicReference<>();
        run(testClass, tests, result -> {
            failed.set(result.passed() ? null : result);
            return result.passed();
        });
        return Optional.ofNullable(failed.get());
    }

    private void run(UserClass testClass, List<Method> tests, Predicate<TestResult> goesOn) {
        DeepStack.call(() -> {
            isolation.undoing(() -> runAll(testClass, tests, goesOn));
            return tests;
        });
    }

    private void runAll(UserClass testClass, List<Method> tests, Predicate<TestResult> goesOn) {
        RuntimeException setupFailure = null;
        for (Method setup : annotated(testClass, "@testsetup")) {
            setupFailure = setupFailure == null ? failure(setup) : setupFailure;
        }
        for (Method test : tests) {
            TestResult result = setupFailure == null
                    ? isolated(test)
                    : new TestResult(testClass.name(), test.name(), Duration.ZERO, setupFailure);
            if (!goesOn.test(result)) {
                return;
            }
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
