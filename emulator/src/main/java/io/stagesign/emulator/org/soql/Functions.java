package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.FieldNameContext;
import io.github.apexdevtools.apexparser.ApexParser.SoqlFunctionContext;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.Size;
import io.stagesign.emulator.org.schema.Trait;
import io.stagesign.emulator.org.store.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The functions of SOQL: aggregates over groups of rows, and parts of dates of a row. */
final class Functions {
    private static final Set<Trait> COMPUTED = Set.of(Trait.FILTERABLE, Trait.SORTABLE, Trait.NILLABLE);
    private static final Map<String, Function<LocalDateTime, Object>> DATE_PARTS = dateParts();

    private Functions() {}

    private static Map<String, Function<LocalDateTime, Object>> dateParts() {
        Map<String, Function<LocalDateTime, Object>> parts = new HashMap<>();
        for (String calendar : List.of("CALENDAR", "FISCAL")) {
            parts.put(calendar + "_YEAR", LocalDateTime::getYear);
            parts.put(calendar + "_MONTH", LocalDateTime::getMonthValue);
            parts.put(calendar + "_QUARTER", at -> (at.getMonthValue() + 2) / 3);
        }
        parts.put("DAY_IN_MONTH", LocalDateTime::getDayOfMonth);
        parts.put("DAY_IN_YEAR", LocalDateTime::getDayOfYear);
        parts.put("DAY_IN_WEEK", at -> at.getDayOfWeek().getValue() % 7 + 1);
        parts.put("HOUR_IN_DAY", LocalDateTime::getHour);
        parts.put("DAY_ONLY", LocalDateTime::toLocalDate);
        return parts;
    }

    static String name(SoqlFunctionContext function) {
        return function.getStart().getText().toUpperCase(Locale.ROOT);
    }

    static boolean isAggregate(SoqlFunctionContext function) {
        return Set.of("COUNT", "COUNT_DISTINCT", "SUM", "AVG", "MIN", "MAX").contains(name(function));
    }

    /** Returns the part of a date that the function takes from each row. */
    static Operand<Row> ofRow(SoqlFunctionContext function, Source source) {
        Function<LocalDateTime, Object> part = DATE_PARTS.get(name(function));
        if (part == null
                || function.dateFieldName() == null
                || function.dateFieldName().fieldName() == null) {
            throw Refusals.unsupported(function);
        }
        FieldPath path = FieldPath.of(function.dateFieldName().fieldName(), source);
        FieldType type = name(function).equals("DAY_ONLY") ? FieldType.DATE : FieldType.INT;
        return new Operand<>(computed(type), row -> part(part, path.of(row)), null);
    }

    private static @Nullable Object part(Function<LocalDateTime, Object> part, @Nullable Object value) {
        if (value instanceof LocalDate date) {
            return part.apply(date.atStartOfDay());
        }
        return value instanceof Instant instant ? part.apply(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) : null;
    }

    /** Returns what the aggregate computes from each group. */
    static Operand<List<Row>> ofGroup(SoqlFunctionContext function, Source source) {
        FieldNameContext argument = function.fieldName();
        if (argument == null) {
            return new Operand<>(computed(FieldType.INT), List::size, null);
        }
        FieldPath path = FieldPath.of(argument, source);
        Field field = path.field();
        return switch (name(function)) {
            case "COUNT" ->
                new Operand<>(
                        computed(FieldType.INT), group -> values(group, path).size(), null);
            case "COUNT_DISTINCT" ->
                new Operand<>(
                        computed(FieldType.INT),
                        group -> (int) values(group, path).stream()
                                .map(value -> Values.key(field, value))
                                .distinct()
                                .count(),
                        null);
            case "SUM" -> new Operand<>(computed(FieldType.DOUBLE), group -> sum(numbers(group, path)), null);
            case "AVG" -> new Operand<>(computed(FieldType.DOUBLE), group -> average(numbers(group, path)), null);
            case "MIN" -> new Operand<>(field, group -> extreme(values(group, path), field, 1), null);
            case "MAX" -> new Operand<>(field, group -> extreme(values(group, path), field, -1), null);
            default -> throw Refusals.unsupported(function);
        };
    }

    private static List<Object> values(List<Row> group, FieldPath path) {
        return group.stream()
                .map(path::of)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static List<BigDecimal> numbers(List<Row> group, FieldPath path) {
        if (path.field().type() != FieldType.INT && !path.field().type().isDecimal()) {
            throw Refusals.cannotBe("summed", path.field().name());
        }
        return values(group, path).stream()
                .map(value -> new BigDecimal(value.toString()))
                .toList();
    }

    private static @Nullable BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.isEmpty() ? null : numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal average(List<BigDecimal> numbers) {
        BigDecimal sum = sum(numbers);
        return sum == null ? null : sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64);
    }

    private static @Nullable Object extreme(List<Object> values, Field field, int sign) {
        return values.stream()
                .min((left, right) -> sign
                        * Values.ORDER.compare(
                                Objects.requireNonNull(Values.key(field, left)),
                                Objects.requireNonNull(Values.key(field, right))))
                .orElse(null);
    }

    static Field computed(FieldType type) {
        return Field.of("expr", "expr", type, Size.NONE, COMPUTED);
    }
}
