package io.stagesign.emulator.org.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Addition and subtraction: of numbers, of texts, of days to dates and moments, of milliseconds to times. */
final class Sums {

    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);

    private Sums() {}

    static Node plus(Usage usage) {
        if (usage.count() == 1) {
            usage.requireKind(0, Kind.NUMBER);
            return usage.argument(0);
        }
        Kind left = usage.argument(0).kind();
        Kind right = usage.argument(1).kind();
        if (left == Kind.TEXT || right == Kind.TEXT) {
            return Functions.named("&").apply(usage);
        } else if (left == Kind.NUMBER && isTemporal(right)) {
            return moved(usage, 1, 0, 1);
        }
        return isTemporal(left) ? moved(usage, 0, 1, 1) : numbers(usage, 1);
    }

    static Node minus(Usage usage) {
        if (usage.count() == 1) {
            usage.requireKind(0, Kind.NUMBER);
            return usage.node(Kind.NUMBER, context -> {
                Values values = Values.of(usage.arguments(), context);
                return values.hasNull() ? null : values.number(0).negate();
            });
        }
        boolean temporal = isTemporal(usage.argument(0).kind());
        if (temporal && usage.argument(1).kind() != Kind.NUMBER) {
            return difference(usage);
        }
        return temporal ? moved(usage, 0, 1, -1) : numbers(usage, -1);
    }

    private static boolean isTemporal(Kind kind) {
        return kind == Kind.DATE || kind == Kind.DATETIME || kind == Kind.TIME;
    }

    private static Node numbers(Usage usage, int sign) {
        usage.requireKind(0, Kind.NUMBER);
        usage.requireKind(1, Kind.NUMBER);
        return usage.node(Kind.NUMBER, context -> {
            Values values = Values.of(usage.arguments(), context);
            return values.hasNull()
                    ? null
                    : values.number(0).add(values.number(1).multiply(BigDecimal.valueOf(sign)), MathContext.DECIMAL128);
        });
    }

    private static Node moved(Usage usage, int start, int distance, int sign) {
        usage.requireKind(distance, Kind.NUMBER);
        return usage.node(usage.argument(start).kind(), context -> {
            Values values = Values.of(usage.arguments(), context);
            return values.hasNull()
                    ? null
                    : moved(
                            values.get(start, Object.class),
                            values.number(distance).multiply(BigDecimal.valueOf(sign)));
        });
    }

    private static Object moved(Object start, BigDecimal distance) {
        if (start instanceof LocalDate date) {
            return date.plusDays(distance.longValue());
        } else if (start instanceof LocalTime time) {
            return time.plus(distance.longValue(), ChronoUnit.MILLIS);
        }
        return ((Instant) start).plusMillis(distance.multiply(MILLIS_OF_DAY).longValue());
    }

    private static Node difference(Usage usage) {
        usage.common(0, 1);
        return usage.node(Kind.NUMBER, context -> {
            Values values = Values.of(usage.arguments(), context);
            return values.hasNull() ? null : between(values.get(1, Object.class), values.get(0, Object.class));
        });
    }

    private static BigDecimal between(Object from, Object to) {
        if (from instanceof LocalDate date) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(date, (LocalDate) to));
        } else if (from instanceof LocalTime time) {
            return BigDecimal.valueOf(Math.floorMod(ChronoUnit.MILLIS.between(time, (LocalTime) to), 86_400_000L));
        }
        return BigDecimal.valueOf(Duration.between((Instant) from, (Instant) to).toMillis())
                .divide(MILLIS_OF_DAY, MathContext.DECIMAL128);
    }
}
