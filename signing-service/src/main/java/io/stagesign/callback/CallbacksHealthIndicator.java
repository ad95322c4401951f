package io.stagesign.callback;

import io.stagesign.org.Orgs;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows which accounts call us; one that does not is slow, not broken. */
@Component
class CallbacksHealthIndicator implements HealthIndicator {
    private final CallbackRegistrations registrations;
    private final Orgs orgs;

    CallbacksHealthIndicator(CallbackRegistrations registrations, Orgs orgs) {
        this.registrations = registrations;
        this.orgs = orgs;
    }

    @Override
    public Health health() {
        Map<String, String> states = registrations.all();
        Health.Builder health = Health.up();
        orgs.all()
                .forEach(org -> health.withDetail(
                        org.name(), states.getOrDefault(org.id().value(), "NOT_REGISTERED_YET")));
        return health.build();
    }
}
