package io.stagesign.job;

import java.util.function.Supplier;
import org.slf4j.MDC;

/** Puts org, request and job into every log line of a run. */
final class JobContext {
    private JobContext() {}

    /** @param key an org, or {@code <org>:<request>} */
    static <T> T within(String job, String key, Supplier<T> run) {
        int colon = key.indexOf(':');
        MDC.put("job", job);
        MDC.put("org", colon < 0 ? key : key.substring(0, colon));
        if (colon > 0) {
            MDC.put("request", key.substring(colon + 1));
        }
        try {
            return run.get();
        } finally {
            MDC.remove("job");
            MDC.remove("org");
            MDC.remove("request");
        }
    }
}
