package io.stagesign.emulator.apex.lib.json;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and times of day as JSON writes them. */
final class JsonTimes {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS'Z'", Locale.ROOT);

    private JsonTimes() {}

    static String text(Instant moment) {
        return MOMENT.format(moment) + "Z";
    }

    static String text(LocalTime time) {
        return TIME.format(time);
    }

    /** Returns a moment the way a field of a record shows it, which is that of the REST API. */
    static String ofRecord(Instant moment) {
        return MOMENT.format(moment) + "+0000";
    }
}
