package io.stagesign.emulator.apex.lib.time;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;

/** Datetime: how moments come into being and move. */
final class DatetimeType implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType datetime = platform.type("Datetime", Instant.class).asAbstract();
        datetime.staticMethod(
                "Datetime newInstance(Long millis)", call -> Instant.ofEpochMilli(call.argument(0, Long.class)));
        for (String suffix : new String[] {"", "Gmt"}) {
            creation(datetime, suffix);
        }
        datetime.staticMethod(
                        "Datetime valueOf(Object value)", call -> Calendar.momentOf(call.argument(0, Object.class)))
                .staticMethod("Datetime parse(String text)", call -> Calendar.localMoment(call.text(0)));
        moves(datetime);
    }

    private static void creation(PlatformType datetime, String suffix) {
        datetime.staticMethod(
                        "Datetime newInstance" + suffix + "(Date date, Time time)",
                        call -> Calendar.moment(call.argument(0, LocalDate.class), call.argument(1, LocalTime.class)))
                .staticMethod(
                        "Datetime newInstance" + suffix + "(Integer year, Integer month, Integer day)",
                        call -> Calendar.moment(date(call), 0, 0, 0))
                .staticMethod(
                        "Datetime newInstance" + suffix + "(Integer year, Integer month, Integer day,"
                                + " Integer hour, Integer minute, Integer second)",
                        call -> Calendar.moment(date(call), call.integer(3), call.integer(4), call.integer(5)))
                .staticMethod("Datetime valueOf" + suffix + "(String text)", call -> Calendar.momentOf(call.text(0)));
    }

    private static LocalDate date(Call call) {
        return Calendar.date(call.integer(0), call.integer(1), call.integer(2));
    }

    private static void moves(PlatformType datetime) {
        datetime.method("Datetime addSeconds(Integer seconds)", call -> moved(call, ChronoUnit.SECONDS))
                .method("Datetime addMinutes(Integer minutes)", call -> moved(call, ChronoUnit.MINUTES))
                .method("Datetime addHours(Integer hours)", call -> moved(call, ChronoUnit.HOURS))
                .method("Datetime addDays(Integer days)", call -> moved(call, ChronoUnit.DAYS))
                .method("Datetime addMonths(Integer months)", call -> moved(call, ChronoUnit.MONTHS))
                .method("Datetime addYears(Integer years)", call -> moved(call, ChronoUnit.YEARS));
    }

    private static Instant moved(Call call, TemporalUnit unit) {
        return call.self(Instant.class)
                .atOffset(ZoneOffset.UTC)
                .plus(call.integer(0), unit)
                .toInstant();
    }
}
