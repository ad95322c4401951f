package io.stagesign.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.org.OrgId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The last real call of this instance to each cloud for each org: health tells of it, and never calls by itself. */
@Component
class CloudCalls {
    private final Map<CloudOfOrg, LastCall> last = new ConcurrentHashMap<>();
    private final ObjectProvider<MeterRegistry> meters;
    private final Clock clock;

    CloudCalls(ObjectProvider<MeterRegistry> meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    private record CloudOfOrg(String cloud, OrgId org) {}

    /**
     * How a call ended.
     *
     * @param failure the sentence for the person who can act; absent when it succeeded
     */
    record LastCall(Instant at, @Nullable String failure) {}

    Optional<LastCall> last(String cloud, OrgId org) {
        return Optional.ofNullable(last.get(new CloudOfOrg(cloud, org)));
    }

    void note(String cloud, OrgId org, String operation, Duration took, @Nullable Throwable failure) {
        String sentence =
                failure instanceof RemoteFailure remote ? remote.sentence() : failure == null ? null : "Defect.";
        last.put(new CloudOfOrg(cloud, org), new LastCall(clock.instant(), sentence));
        String outcome =
                failure instanceof RemoteFailure remote ? remote.help().name() : failure == null ? "OK" : "DEFECT";
        meters.ifAvailable(registry -> registry.timer(
                        "stagesign.cloud.calls", "cloud", cloud, "operation", operation, "outcome", outcome)
                .record(took));
    }
}
