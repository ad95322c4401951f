package io.stagesign.emulator.org.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions of moments and of times of day, all in GMT. */
final class TimeFunctions {

    static final Map<String, Function> ALL = new HashMap<>();

    static {
        ALL.put("NOW", PlainFunction.of(Kind.DATETIME, List.of(), Values::now));
        ALL.put("DATETIMEVALUE", TimeFunctions::moment);
        ALL.put("TIMENOW", PlainFunction.of(Kind.TIME, List.of(), all -> time(all.now())));
        ALL.put("TIMEVALUE", TimeFunctions::timeOfDay);
        part("HOUR", ChronoField.HOUR_OF_DAY);
        part("MINUTE", ChronoField.MINUTE_OF_HOUR);
        part("SECOND", ChronoField.SECOND_OF_MINUTE);
        part("MILLISECOND", ChronoField.MILLI_OF_SECOND);
        ALL.put("UNIXTIMESTAMP", TimeFunctions::unix);
        ALL.put("FROMUNIXTIME", PlainFunction.of(Kind.DATETIME, List.of(Kind.NUMBER), TimeFunctions::fromUnix));
    }

    private TimeFunctions() {}

    private static LocalTime time(Instant moment) {
        return LocalTime.ofInstant(moment, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    private static void part(String name, ChronoField field) {
        ALL.put(
                name,
                PlainFunction.of(
                        Kind.NUMBER,
                        List.of(Kind.TIME),
                        all -> BigDecimal.valueOf(all.get(0, LocalTime.class).get(field))));
    }

    private static Node moment(Usage usage) {
        usage.requireCount(1, 1);
        usage.requireKind(0, Kind.TEXT, Kind.DATE, Kind.DATETIME);
        return usage.node(Kind.DATETIME, context -> {
            Object value = usage.argument(0).in(context);
            return value == null || value.equals("") ? null : momentOf(value);
        });
    }

    private static Instant momentOf(Object value) {
        if (value instanceof Instant moment) {
            return moment;
        } else if (value instanceof LocalDate date) {
            return date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        try {
            return LocalDateTime.parse(value.toString().replace(' ', 'T').replace("Z", ""))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException wrong) {
            throw new FormulaException("Invalid date/time: " + value);
        }
    }

    private static Node timeOfDay(Usage usage) {
        usage.requireCount(1, 1);
        usage.requireKind(0, Kind.TEXT, Kind.DATETIME, Kind.TIME);
        return usage.node(Kind.TIME, context -> {
            Object value = usage.argument(0).in(context);
            return value == null || value.equals("") ? null : timeOf(value);
        });
    }

    private static LocalTime timeOf(Object value) {
        try {
            return value instanceof Instant moment ? time(moment) : LocalTime.parse(value.toString());
        } catch (DateTimeException wrong) {
            throw new FormulaException("Invalid time: " + value);
        }
    }

    private static Node unix(Usage usage) {
        usage.requireCount(1, 1);
        usage.requireKind(0, Kind.DATETIME, Kind.DATE);
        return usage.node(Kind.NUMBER, context -> {
            Object value = usage.argument(0).in(context);
            return value == null
                    ? null
                    : BigDecimal.valueOf(momentOf(value).toEpochMilli())
                            .movePointLeft(3)
                            .round(MathContext.DECIMAL128);
        });
    }

    private static Instant fromUnix(Values all) {
        return Instant.ofEpochMilli(all.number(0).movePointRight(3).longValue());
    }
}
