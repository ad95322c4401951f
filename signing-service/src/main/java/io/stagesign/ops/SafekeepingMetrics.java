package io.stagesign.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.stagesign.safekeeping.KeptDocuments;
import org.springframework.stereotype.Component;

/** What a dashboard needs of the documents that are kept: how many, and how much room they take. */
@Component
class SafekeepingMetrics implements MeterBinder {
    private final KeptDocuments kept;

    SafekeepingMetrics(KeptDocuments kept) {
        this.kept = kept;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("stagesign.safekeeping.documents", () -> kept.totals().documents())
                .description("signed documents that are kept because they cannot be filed")
                .register(registry);
        Gauge.builder("stagesign.safekeeping.bytes", () -> kept.totals().bytes())
                .description("how much room they take")
                .register(registry);
    }
}
