package io.stagesign.emulator.apex.lib.time;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.Call;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** Datetime: its parts, which are the same for the user as in GMT. */
final class DatetimeParts implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType datetime = platform.existing("Datetime");
        for (String suffix : new String[] {"", "Gmt"}) {
            datetime.method("Date date" + suffix + "()", call -> self(call).toLocalDate())
                    .method("Time time" + suffix + "()", call -> self(call).toLocalTime());
            number(datetime, "year" + suffix, ChronoField.YEAR);
            number(datetime, "month" + suffix, ChronoField.MONTH_OF_YEAR);
            number(datetime, "day" + suffix, ChronoField.DAY_OF_MONTH);
            number(datetime, "dayOfYear" + suffix, ChronoField.DAY_OF_YEAR);
            number(datetime, "hour" + suffix, ChronoField.HOUR_OF_DAY);
            number(datetime, "minute" + suffix, ChronoField.MINUTE_OF_HOUR);
            number(datetime, "second" + suffix, ChronoField.SECOND_OF_MINUTE);
            number(datetime, "millisecond" + suffix, ChronoField.MILLI_OF_SECOND);
        }
        datetime.method("Long getTime()", call -> call.self(Instant.class).toEpochMilli())
                .method(
                        "Boolean isSameDay(Datetime other)",
                        call -> self(call).toLocalDate().equals(Calendar.dateOf(call.argument(0, Instant.class))));
    }

    private static OffsetDateTime self(Call call) {
        return call.self(Instant.class).atOffset(ZoneOffset.UTC);
    }

    private static void number(PlatformType datetime, String name, ChronoField field) {
        datetime.method("Integer " + name + "()", call -> self(call).get(field));
    }
}
