package io.stagesign.emulator.apex.lib.time;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.Call;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Date. */
final class DateType implements Library {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US);

    @Override
    public void register(Platform platform) {
        PlatformType date = platform.type("Date", LocalDate.class).asAbstract();
        date.staticMethod(
                        "Date newInstance(Integer year, Integer month, Integer day)",
                        call -> Calendar.date(call.integer(0), call.integer(1), call.integer(2)))
                .staticMethod("Date valueOf(String text)", call -> Calendar.dateOf(call.text(0)))
                .staticMethod("Date valueOf(Object value)", call -> Calendar.dateOf(call.argument(0, Object.class)))
                .staticMethod("Date parse(String text)", call -> Calendar.localDate(call.text(0)))
                .staticMethod(
                        "Integer daysInMonth(Integer year, Integer month)",
                        call -> YearMonth.of(call.integer(0), call.integer(1)).lengthOfMonth())
                .staticMethod("Boolean isLeapYear(Integer year)", call -> Year.isLeap(call.integer(0)));
        parts(date);
        moves(date);
        distances(date);
    }

    private static LocalDate self(Call call) {
        return call.self(LocalDate.class);
    }

    private static void parts(PlatformType date) {
        date.method("Integer year()", call -> self(call).getYear())
                .method("Integer month()", call -> self(call).getMonthValue())
                .method("Integer day()", call -> self(call).getDayOfMonth())
                .method("Integer dayOfYear()", call -> self(call).getDayOfYear())
                .method("String format()", call -> FORMAT.format(self(call)));
    }

    /** Weeks start on Sunday, as they do in the locale en_US. */
    private static void moves(PlatformType date) {
        date.method("Date addDays(Integer days)", call -> self(call).plusDays(call.integer(0)))
                .method("Date addMonths(Integer months)", call -> self(call).plusMonths(call.integer(0)))
                .method("Date addYears(Integer years)", call -> self(call).plusYears(call.integer(0)))
                .method("Date toStartOfMonth()", call -> self(call).withDayOfMonth(1))
                .method(
                        "Date toStartOfWeek()",
                        call -> self(call).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)));
    }

    private static void distances(PlatformType date) {
        date.method("Integer daysBetween(Date other)", call ->
                        (int) ChronoUnit.DAYS.between(self(call), call.argument(0, LocalDate.class)))
                .method("Integer monthsBetween(Date other)", DateType::monthsBetween)
                .method("Boolean isSameDay(Date other)", call -> self(call).equals(call.argument(0, LocalDate.class)))
                .method(
                        "Boolean isSameDay(Datetime other)",
                        call -> self(call).equals(Calendar.dateOf(call.argument(0, Instant.class))));
    }

    /** Days do not count: from the last of January to the first of February is one month. */
    private static int monthsBetween(Call call) {
        return (int) ChronoUnit.MONTHS.between(
                YearMonth.from(self(call)), YearMonth.from(call.argument(0, LocalDate.class)));
    }
}
