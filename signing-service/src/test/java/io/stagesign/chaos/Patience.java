package io.stagesign.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lasts as long as there is progress. A limit of time would call a slow machine a loss; what stands still for minutes, while
 * pauses pass many times faster, stands still for good.
 */
final class Patience {
    private static final Duration STANDSTILL = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Supplier<?> seen;
    private @Nullable Object last;
    private Instant changed = Instant.now();
    private Instant looked = Instant.EPOCH;

    /** @param seen what changes with progress, and else does not */
    Patience(Supplier<?> seen) {
        this.seen = seen;
    }

    boolean lasts() {
        Instant now = Instant.now();
        if (now.isAfter(looked.plus(LOOK))) {
            looked = now;
            Object present = seen.get();
            if (!Objects.equals(present, last)) {
                last = present;
                changed = now;
            }
        }
        return now.isBefore(changed.plus(STANDSTILL));
    }
}
