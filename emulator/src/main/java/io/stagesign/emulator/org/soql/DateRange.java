package io.stagesign.emulator.org.soql;

import io.stagesign.emulator.org.schema.FieldType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a date literal such as {@code LAST_N_DAYS:7} means. Weeks begin on Sunday, fiscal years are calendar
 * years, days are those of UTC.
 *
 * @param from first day
 * @param until the day after the last
 */
record DateRange(LocalDate from, LocalDate until) {
    private static final Pattern UNIT =
            Pattern.compile("(LAST|THIS|NEXT)_(?:(N)_)?(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S?(?::([-+]?\\d+))?");
    private static final Pattern AGO = Pattern.compile("N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S?_AGO:([-+]?\\d+)");
    private static final int QUARTER = 3;

    static DateRange of(String literal, LocalDate today) {
        String text = literal.toUpperCase(Locale.ROOT);
        return switch (text) {
            case "YESTERDAY" -> new DateRange(today.minusDays(1), today);
            case "TODAY" -> new DateRange(today, today.plusDays(1));
            case "TOMORROW" -> new DateRange(today.plusDays(1), today.plusDays(2));
            case "LAST_90_DAYS" -> new DateRange(today.minusDays(90), today.plusDays(1));
            case "NEXT_90_DAYS" -> new DateRange(today.plusDays(1), today.plusDays(91));
            default -> units(text, today);
        };
    }

    private static DateRange units(String text, LocalDate today) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            LocalDate start = plus(start(today, ago.group(1)), ago.group(1), -Integer.parseInt(ago.group(2)));
            return new DateRange(start, plus(start, ago.group(1), 1));
        }
        Matcher unit = UNIT.matcher(text);
        if (!unit.matches()) {
            throw Refusals.malformed("unexpected token: " + text);
        }
        String name = unit.group(3);
        int count = unit.group(4) == null ? 1 : Integer.parseInt(unit.group(4));
        LocalDate start = start(today, name);
        LocalDate next = plus(start, name, 1);
        return switch (unit.group(1)) {
            case "THIS" -> new DateRange(start, next);
            case "NEXT" -> new DateRange(next, plus(next, name, count));
            // The last N days include today, the last N weeks do not include this week.
            default -> new DateRange(plus(start, name, -count), name.equals("DAY") ? next : start);
        };
    }

    private static LocalDate start(LocalDate day, String unit) {
        return switch (unit) {
            case "WEEK" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            case "MONTH" -> day.withDayOfMonth(1);
            case "QUARTER" -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / QUARTER * QUARTER + 1);
            case "YEAR" -> day.withDayOfYear(1);
            default -> day;
        };
    }

    private static LocalDate plus(LocalDate day, String unit, int count) {
        return switch (unit) {
            case "WEEK" -> day.plusWeeks(count);
            case "MONTH" -> day.plusMonths(count);
            case "QUARTER" -> day.plusMonths((long) count * QUARTER);
            case "YEAR" -> day.plusYears(count);
            default -> day.plusDays(count);
        };
    }

    /** Returns the first moment of the range as a value of the field's type. */
    Object first(FieldType type) {
        return moment(from, type);
    }

    /** Returns the moment after the range as a value of the field's type. */
    Object after(FieldType type) {
        return moment(until, type);
    }

    private static Object moment(LocalDate day, FieldType type) {
        return type == FieldType.DATE ? day : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
