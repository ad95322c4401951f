package io.stagesign.emulator.org.formula;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The function TEXT: a number, date, moment, time or picklist as text. */
final class Texts {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private Texts() {}

    static Node of(Usage usage) {
        usage.requireCount(1, 1);
        usage.requireKind(0, Kind.NUMBER, Kind.DATE, Kind.DATETIME, Kind.TIME, Kind.PICKLIST);
        return usage.node(Kind.TEXT, context -> {
            Object value = usage.argument(0).in(context);
            return value == null ? null : text(value);
        });
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } else if (value instanceof Instant moment) {
            return MOMENT.format(moment);
        }
        return value instanceof LocalTime time ? TIME.format(time) : value.toString();
    }
}
