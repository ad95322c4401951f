package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.SubQueryContext;
import io.github.apexdevtools.apexparser.ApexParser.ValueContext;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.store.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The right side of a comparison: literals, lists, bind values, date literals and semi-joins. */
final class Literals {
    private final Evaluation evaluation;

    Literals(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Returns the value in the form of {@link Values#key}, a {@link DateRange}, or null. */
    @Nullable Object one(ValueContext context, Field field) {
        if (context.boundExpression() != null) {
            return Values.key(field, evaluation.binds().value(context.boundExpression()));
        }
        if (context.valueList() != null || context.subQuery() != null) {
            throw Refusals.malformed("unexpected token: '('");
        }
        if (context.dateFormula() != null) {
            require(field, field.type() == FieldType.DATE || field.type() == FieldType.DATETIME, false);
            return DateRange.of(context.dateFormula().getText(), today());
        }
        return Values.key(field, literal(context, field));
    }

    /** Returns all values of a list, a bound collection or a semi-join. */
    List<@Nullable Object> many(ValueContext context, Field field) {
        List<@Nullable Object> values = new ArrayList<>();
        if (context.subQuery() != null) {
            values.addAll(semiJoin(context.subQuery(), field));
        } else if (context.valueList() != null) {
            context.valueList().value().forEach(value -> addAll(values, one(value, field), field));
        } else if (context.boundExpression() != null) {
            addAll(values, evaluation.binds().value(context.boundExpression()), field);
        } else {
            throw Refusals.malformed("unexpected token: " + context.getText());
        }
        return values;
    }

    private static void addAll(List<@Nullable Object> values, @Nullable Object value, Field field) {
        if (value instanceof Collection<?> several) {
            several.forEach(each -> values.add(Values.key(field, each)));
        } else {
            values.add(Values.key(field, value));
        }
    }

    private List<@Nullable Object> semiJoin(SubQueryContext subQuery, Field field) {
        if (!field.type().isId()) {
            throw Refusals.cannotBe("filtered by a subquery", field.name());
        }
        return evaluation.store().reading(() -> SubQueries.column(subQuery, evaluation));
    }

    private @Nullable Object literal(ValueContext context, Field field) {
        FieldType type = field.type();
        if (context.NULL() != null) {
            return null;
        }
        if (context.StringLiteral() != null) {
            require(field, type.isText(), true);
            return id(field, unquoted(context.StringLiteral().getText()));
        }
        if (context.BooleanLiteral() != null) {
            require(field, type == FieldType.BOOLEAN, false);
            return Boolean.valueOf(context.BooleanLiteral().getText());
        }
        if (context.DateLiteral() != null) {
            require(field, type == FieldType.DATE, false);
            return LocalDate.parse(context.DateLiteral().getText());
        }
        if (context.DateTimeLiteral() != null) {
            require(field, type == FieldType.DATETIME, false);
            return OffsetDateTime.parse(context.DateTimeLiteral().getText()).toInstant();
        }
        if (context.signedNumber() != null) {
            require(field, type == FieldType.INT || type.isDecimal(), false);
            return new BigDecimal(context.signedNumber().getText());
        }
        throw Refusals.unsupported(context);
    }

    private static String id(Field field, String text) {
        if (field.type().isId() && !text.isEmpty() && !Ids.isId(text)) {
            throw new ApiException("INVALID_QUERY_FILTER_OPERATOR", "invalid ID field: " + text);
        }
        return text;
    }

    private static void require(Field field, boolean fits, boolean quoted) {
        if (!fits) {
            String type = field.type().soapType().replaceAll(".*:", "");
            throw new ApiException(
                    "INVALID_FIELD",
                    "value of filter criterion for field '" + field.name() + "' must be of type " + type
                            + (quoted ? " and should not be enclosed in quotes" : ""));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(evaluation.clock().millis()), ZoneOffset.UTC);
    }

    static String unquoted(String literal) {
        String text = literal.substring(1, literal.length() - 1);
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '\\' && at + 1 < text.length()) {
                at++;
                // \_ and \% stay escaped: only LIKE knows that they are no wildcards
                plain.append(
                        switch (text.charAt(at)) {
                            case 'n', 'N' -> "\n";
                            case 'r', 'R' -> "\r";
                            case 't', 'T' -> "\t";
                            case '_' -> "\\_";
                            case '%' -> "\\%";
                            default -> String.valueOf(text.charAt(at));
                        });
            } else {
                plain.append(each);
            }
        }
        return plain.toString();
    }
}
