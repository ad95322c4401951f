package io.stagesign.ops;

import io.stagesign.safekeeping.KeptDocuments;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How many signed documents are kept because they cannot be filed; never a reason to call the service sick. */
@Component
class SafekeepingHealthIndicator implements HealthIndicator {
    private final KeptDocuments kept;

    SafekeepingHealthIndicator(KeptDocuments kept) {
        this.kept = kept;
    }

    @Override
    public Health health() {
        KeptDocuments.Totals totals = kept.totals();
        Health.Builder health = Health.up()
                .withDetail("requests", totals.requests())
                .withDetail("documents", totals.documents())
                .withDetail("bytes", totals.bytes())
                .withDetail("mostBytes", totals.mostBytes());
        if (totals.since() != null) {
            health.withDetail("since", totals.since());
        }
        return health.build();
    }
}
