package io.stagesign.cloud;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Calls to stub servers, with deadlines short enough to wait for. */
public final class TestCalls {
    private TestCalls() {}

    /** Returns a client whose calls may take this long as a whole. */
    public static CloudHttp within(Duration deadline) {
        return new CloudHttp(
                new CloudSettings(Duration.ofSeconds(2), Duration.ofSeconds(20), deadline, DataSize.ofKilobytes(200)));
    }

    /** Returns a client for calls that are not about time. */
    public static CloudHttp patient() {
        return within(Duration.ofSeconds(20));
    }
}
