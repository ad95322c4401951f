package io.stagesign.emulator.apex.platform.user;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.org.Org;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The present moment, by the org's clock. */
public final class ClockMethods implements Library {

    private final Clock clock;

    public ClockMethods(Org org) {
        this.clock = org.clock();
    }

    @Override
    public void register(Platform platform) {
        platform.existing("System")
                .staticMethod("Datetime now()", call -> now())
                .staticMethod("Date today()", call -> today())
                .staticMethod("Long currentTimeMillis()", call -> clock.millis());
        platform.existing("Datetime").staticMethod("Datetime now()", call -> now());
        platform.existing("Date").staticMethod("Date today()", call -> today());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}
