package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.ComparisonOperatorContext;
import io.github.apexdevtools.apexparser.ApexParser.ValueContext;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares the values of one field, in the form of {@link Values#key}, with what the query says. */
final class Comparison {
    private final Field field;
    private final String operator;
    private final Literals literals;

    Comparison(Field field, ComparisonOperatorContext operator, Literals literals) {
        this.field = field;
        this.operator = operator.getText().toUpperCase(Locale.ROOT).replace("NOTIN", "NOT IN");
        this.literals = literals;
        if (!field.has(Trait.FILTERABLE)) {
            throw Refusals.cannotBe("filtered", field.name());
        }
    }

    boolean isEquality() {
        return operator.equals("=") || operator.equals("IN");
    }

    Predicate<@Nullable Object> with(ValueContext value) {
        return switch (operator) {
            case "IN" -> in(value);
            case "NOT IN" -> in(value).negate();
            case "INCLUDES" -> includes(value);
            case "EXCLUDES" -> includes(value).negate();
            case "LIKE" -> like(value);
            default -> single(literals.one(value, field));
        };
    }

    /** Returns the values that an equality or IN asks for, to find the rows through an index. */
    List<@Nullable Object> wanted(ValueContext value) {
        return operator.equals("IN") ? literals.many(value, field) : singleton(literals.one(value, field));
    }

    private static List<@Nullable Object> singleton(@Nullable Object value) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(value);
        return values;
    }

    private Predicate<@Nullable Object> in(ValueContext value) {
        Set<@Nullable Object> wanted = new HashSet<>(literals.many(value, field));
        return wanted::contains;
    }

    private Predicate<@Nullable Object> includes(ValueContext value) {
        if (field.type() != FieldType.MULTIPICKLIST) {
            throw new ApiException(
                    "INVALID_QUERY_FILTER_OPERATOR", "includes or excludes operator only valid on multipicklist field");
        }
        List<Set<String>> wanted = literals.many(value, field).stream()
                .map(each -> Set.of(String.valueOf(each).split(";", -1)))
                .toList();
        return actual -> actual != null
                && wanted.stream().anyMatch(Set.of(actual.toString().split(";", -1))::containsAll);
    }

    private Predicate<@Nullable Object> like(ValueContext value) {
        if (!field.type().isText() || field.type().isId()) {
            throw new ApiException(
                    "INVALID_QUERY_FILTER_OPERATOR",
                    "invalid operator on " + field.type().describeName() + " field");
        }
        if (value.valueList() != null || value.subQuery() != null) {
            throw Refusals.malformed("unexpected token: '('");
        }
        Pattern pattern = pattern(String.valueOf(literals.one(value, field)));
        return actual -> actual != null && pattern.matcher(actual.toString()).matches();
    }

    private static Pattern pattern(String like) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < like.length(); at++) {
            char each = like.charAt(at);
            boolean escaped = each == '\\' && at + 1 < like.length() && "_%".indexOf(like.charAt(at + 1)) >= 0;
            if (escaped) {
                at++;
                regex.append(Pattern.quote(String.valueOf(like.charAt(at))));
            } else if (each == '%' || each == '_') {
                regex.append(each == '%' ? ".*" : ".");
            } else {
                regex.append(Pattern.quote(String.valueOf(each)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private Predicate<@Nullable Object> single(@Nullable Object wanted) {
        if (wanted instanceof DateRange range) {
            return range(range.first(field.type()), range.after(field.type()));
        }
        return switch (operator) {
            case "=" -> actual -> Objects.equals(actual, wanted);
            case "!=", "<>" -> actual -> !Objects.equals(actual, wanted);
            case "<" -> ordered(wanted, sign -> sign < 0);
            case ">" -> ordered(wanted, sign -> sign > 0);
            case "<=" -> ordered(wanted, sign -> sign <= 0);
            case ">=" -> ordered(wanted, sign -> sign >= 0);
            default -> throw Refusals.malformed("unexpected token: " + operator);
        };
    }

    private static Predicate<@Nullable Object> ordered(@Nullable Object wanted, Predicate<Integer> sign) {
        return actual -> actual != null && wanted != null && sign.test(Values.ORDER.compare(actual, wanted));
    }

    private Predicate<@Nullable Object> range(Object first, Object after) {
        Predicate<@Nullable Object> fromFirst = ordered(first, sign -> sign >= 0);
        Predicate<@Nullable Object> beforeEnd = ordered(after, sign -> sign < 0);
        return switch (operator) {
            case "=" -> fromFirst.and(beforeEnd);
            case "!=", "<>" -> fromFirst.and(beforeEnd).negate();
            case "<" -> ordered(first, sign -> sign < 0);
            case "<=" -> beforeEnd;
            case ">" -> ordered(after, sign -> sign >= 0);
            default -> fromFirst;
        };
    }
}
