package io.stagesign.connection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chain from an org to its OneSpan account and back, as the org sees it. */
record ConnectionView(List<Step> steps, String serviceVersion) {
    /**
     * One step of the chain.
     *
     * @param name never changes
     * @param fix who has to do what; absent when the step works
     */
    record Step(
            String name,
            boolean ok,
            String detail,
            @Nullable String fix) {}
}
