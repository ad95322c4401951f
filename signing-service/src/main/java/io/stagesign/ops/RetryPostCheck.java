package io.stagesign.ops;

import org.springframework.stereotype.Component;

/** Refuses to run where the JDK would repeat a failed POST by itself, which files a document twice. */
@Component
class RetryPostCheck {
    static final String PROPERTY = "sun.net.http.retryPost";

    RetryPostCheck() {
        if (!"false".equals(System.getProperty(PROPERTY))) {
            throw new IllegalStateException("Start the service by its main class, or with -D" + PROPERTY
                    + "=false: otherwise the JDK repeats a failed POST by itself and files a document twice");
        }
    }
}
