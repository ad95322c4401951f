package io.stagesign.emulator.apex.lib.time;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.run.Call;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;

/** TimeZone. */
final class TimeZoneType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("TimeZone", TimeZone.class)
                .asAbstract()
                .staticMethod("TimeZone getTimeZone(String id)", call -> TimeZone.getTimeZone(call.text(0)))
                .method("String getID()", call -> self(call).getID())
                .method("String toString()", call -> self(call).getID())
                .method(
                        "String getDisplayName()",
                        call -> "(%s) %s (%s)"
                                .formatted(
                                        offset(self(call)),
                                        self(call).getDisplayName(Locale.US),
                                        self(call).getID()))
                .method(
                        "Integer getOffset(Datetime moment)",
                        call -> self(call)
                                .getOffset(call.argument(0, Instant.class).toEpochMilli()));
    }

    private static TimeZone self(Call call) {
        return call.self(TimeZone.class);
    }

    private static String offset(TimeZone zone) {
        int minutes = zone.getRawOffset() / 60_000;
        return "GMT%s%02d:%02d".formatted(minutes < 0 ? "-" : "+", Math.abs(minutes) / 60, Math.abs(minutes) % 60);
    }
}
