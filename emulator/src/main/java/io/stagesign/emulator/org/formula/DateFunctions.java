package io.stagesign.emulator.org.formula;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions of dates. The users of the emulator's org live in GMT, so a moment's date is that of GMT. */
final class DateFunctions {

    static final Map<String, Function> ALL = new HashMap<>();

    static {
        ALL.put("TODAY", PlainFunction.of(Kind.DATE, List.of(), all -> date(all.now())));
        ALL.put(
                "DATE",
                PlainFunction.of(Kind.DATE, List.of(Kind.NUMBER, Kind.NUMBER, Kind.NUMBER), DateFunctions::made));
        ALL.put("DATEVALUE", DateFunctions::value);
        part("YEAR", ChronoField.YEAR);
        part("MONTH", ChronoField.MONTH_OF_YEAR);
        part("DAY", ChronoField.DAY_OF_MONTH);
        part("DAYOFYEAR", ChronoField.DAY_OF_YEAR);
        part("ISOWEEK", IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        part("ISOYEAR", IsoFields.WEEK_BASED_YEAR);
        ALL.put("WEEKDAY", PlainFunction.of(Kind.NUMBER, List.of(Kind.DATE), DateFunctions::weekday));
        ALL.put("ADDMONTHS", DateFunctions::addMonths);
    }

    private DateFunctions() {}

    static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static void part(String name, TemporalField field) {
        ALL.put(
                name,
                PlainFunction.of(
                        Kind.NUMBER,
                        List.of(Kind.DATE),
                        all -> BigDecimal.valueOf(all.get(0, LocalDate.class).get(field))));
    }

    private static LocalDate made(Values all) {
        try {
            return LocalDate.of(all.whole(0), all.whole(1), all.whole(2));
        } catch (DateTimeException wrong) {
            throw new FormulaException("Invalid date");
        }
    }

    private static Node value(Usage usage) {
        usage.requireCount(1, 1);
        usage.requireKind(0, Kind.TEXT, Kind.DATETIME, Kind.DATE);
        return usage.node(Kind.DATE, context -> {
            Object value = usage.argument(0).in(context);
            return value == null || value.equals("") ? null : dateOf(value);
        });
    }

    private static LocalDate dateOf(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        try {
            return value instanceof Instant moment ? date(moment) : LocalDate.parse(value.toString());
        } catch (DateTimeException wrong) {
            throw new FormulaException("Invalid date: " + value);
        }
    }

    /** Sunday is the first day. */
    private static BigDecimal weekday(Values all) {
        return BigDecimal.valueOf(all.get(0, LocalDate.class).getDayOfWeek().getValue() % 7 + 1L);
    }

    private static Node addMonths(Usage usage) {
        usage.requireCount(2, 2);
        usage.requireKind(0, Kind.DATE, Kind.DATETIME);
        usage.requireKind(1, Kind.NUMBER);
        return usage.node(usage.argument(0).kind(), context -> {
            Values values = Values.of(usage.arguments(), context);
            return values.hasNull() ? null : addMonths(values.get(0, Object.class), values.whole(1));
        });
    }

    /** The last day of a month stays one. */
    private static Object addMonths(Object start, int months) {
        if (start instanceof Instant moment) {
            LocalDate moved = (LocalDate) addMonths(date(moment), months);
            return moment.atOffset(ZoneOffset.UTC).with(moved).toInstant();
        }
        LocalDate date = (LocalDate) start;
        boolean last = date.equals(YearMonth.from(date).atEndOfMonth());
        LocalDate moved = date.plusMonths(months);
        return last ? YearMonth.from(moved).atEndOfMonth() : moved;
    }
}
