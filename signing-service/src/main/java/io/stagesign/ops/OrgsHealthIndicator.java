package io.stagesign.ops;

import io.stagesign.org.Org;
import io.stagesign.org.Orgs;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How each org's clouds answered last; one org's trouble does not make the service sick. */
@Component
class OrgsHealthIndicator implements HealthIndicator {
    private final Orgs orgs;
    private final CloudCalls calls;

    OrgsHealthIndicator(Orgs orgs, CloudCalls calls) {
        this.orgs = orgs;
        this.calls = calls;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        orgs.all().forEach(org -> health.withDetail(org.name(), clouds(org)));
        return health.build();
    }

    private Map<String, String> clouds(Org org) {
        Map<String, String> clouds = new LinkedHashMap<>();
        for (String cloud : new String[] {"salesforce", "onespan"}) {
            clouds.put(
                    cloud,
                    calls.last(cloud, org.id()).map(OrgsHealthIndicator::told).orElse("not called yet"));
        }
        return clouds;
    }

    private static String told(CloudCalls.LastCall call) {
        String failure = call.failure();
        return failure == null ? "answered at " + call.at() : "failed at " + call.at() + ": " + failure;
    }
}
