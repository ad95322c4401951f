package io.stagesign.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.stagesign.signing.Healed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what sweeps found that should have come by itself: many of them mean that callbacks or calls get lost. */
@Component
class HealMetrics {
    private final ObjectProvider<MeterRegistry> meters;

    HealMetrics(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    @TransactionalEventListener
    void on(Healed heal) {
        meters.ifAvailable(registry ->
                registry.counter("stagesign.heals", "kind", heal.kind().word()).increment());
    }
}
