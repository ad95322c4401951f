package io.stagesign.emulator.apex.test;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one test method ended.
 *
 * @param className Apex class
 * @param method Apex method
 * @param duration how long it took, without the class's test setup
 * @param failure what it failed with, null if it passed; the message of an Apex exception holds its Apex stack trace
 */
public record TestResult(
        String className,
        String method,
        Duration duration,
        @Nullable RuntimeException failure) {

    /** Returns whether the test passed. */
    public boolean passed() {
        return failure == null;
    }

    /** Throws what the test failed with. */
    public void orThrow() {
        if (failure != null) {
            throw failure;
        }
    }
}
