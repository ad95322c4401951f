package io.stagesign.emulator.apex.lib.time;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and moments from numbers and texts; numbers out of range carry over, as month 13 into the next year. */
final class Calendar {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("y-M-d", Locale.US);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("y-M-d H:m:s", Locale.US);
    private static final DateTimeFormatter LOCAL_DATE = DateTimeFormatter.ofPattern("M/d/y", Locale.US);
    private static final DateTimeFormatter LOCAL_MOMENT = DateTimeFormatter.ofPattern("M/d/y[,] h:mm a", Locale.US);

    private Calendar() {}

    static LocalDate date(int year, int month, int day) {
        return LocalDate.of(year, 1, 1).plusMonths(month - 1L).plusDays(day - 1L);
    }

    static LocalTime time(int hour, int minute, int second, int millisecond) {
        return LocalTime.MIDNIGHT
                .plusHours(hour)
                .plusMinutes(minute)
                .plusSeconds(second)
                .plusNanos(millisecond * 1_000_000L);
    }

    static Instant moment(LocalDate date, int hour, int minute, int second) {
        return date.atStartOfDay()
                .plusHours(hour)
                .plusMinutes(minute)
                .plusSeconds(second)
                .toInstant(ZoneOffset.UTC);
    }

    static Instant moment(LocalDate date, LocalTime time) {
        return LocalDateTime.of(date, time).toInstant(ZoneOffset.UTC);
    }

    /** Reads {@code 2026-02-28}, with or without a time of day that does not matter. */
    static LocalDate dateOf(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        } else if (value instanceof Instant moment) {
            return moment.atOffset(ZoneOffset.UTC).toLocalDate();
        }
        String text = Text.of(value);
        return read(text, "date", () -> LocalDate.parse(text.trim().split(" ", 2)[0], DATE));
    }

    /** Reads {@code 2026-02-28 13:05:00}. */
    static Instant momentOf(Object value) {
        if (value instanceof Instant moment) {
            return moment;
        } else if (value instanceof LocalDate date) {
            return moment(date, LocalTime.MIDNIGHT);
        }
        String text = Text.of(value);
        return read(
                text,
                "date/time",
                () -> LocalDateTime.parse(text.trim(), MOMENT).toInstant(ZoneOffset.UTC));
    }

    /** Reads {@code 2/28/2026}. */
    static LocalDate localDate(String text) {
        return read(text, "date", () -> LocalDate.parse(text.trim(), LOCAL_DATE));
    }

    /** Reads {@code 2/28/2026, 1:05 PM}. */
    static Instant localMoment(String text) {
        return read(
                text,
                "date/time",
                () -> LocalDateTime.parse(text.trim(), LOCAL_MOMENT).toInstant(ZoneOffset.UTC));
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T read(String text, String what, Reading<T> reading) {
        try {
            return reading.read();
        } catch (DateTimeException malformed) {
            throw new ApexFault("TypeException", "Invalid " + what + ": " + text);
        }
    }
}
