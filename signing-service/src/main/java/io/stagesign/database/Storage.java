package io.stagesign.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether disk and database take what is stored, as calls and jobs have met it. */
public class Storage implements HealthIndicator {
    private static final Duration RECENT = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile @Nullable Met last;

    Storage(Clock clock) {
        this.clock = clock;
    }

    private record Met(StorageTrouble trouble, Instant at) {}

    /** Keeps in mind what a call or job met, if it is such a trouble, and returns it. */
    public Optional<StorageTrouble> met(Throwable failure) {
        Optional<StorageTrouble> trouble = StorageTrouble.in(failure);
        trouble.ifPresent(found -> last = new Met(found, clock.instant()));
        return trouble;
    }

    /** DOWN for a minute after the last time: what cannot be stored is tried again more often than that. */
    @Override
    public Health health() {
        Met met = last;
        return met == null || met.at().isBefore(clock.instant().minus(RECENT))
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", met.trouble().sentence())
                        .withDetail("at", met.at())
                        .build();
    }
}
