package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.FieldExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.WhereClauseContext;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.store.Row;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The WHERE clause of a query: which rows of the object it finds, through an index where one helps. */
final class Filter {
    private static final Set<String> LINK_KEYS = Set.of("Id", "ContentDocumentId", "LinkedEntityId");

    private final Source source;
    private final Predicate<Row> condition;
    private final List<Conditions.Key> keys;

    private Filter(Source source, Predicate<Row> condition, List<Conditions.Key> keys) {
        this.source = source;
        this.condition = condition;
        this.keys = keys;
    }

    static Filter of(@Nullable WhereClauseContext where, Source source) {
        if (where == null) {
            return new Filter(source, row -> true, List.of());
        }
        Conditions<Row> conditions = new Conditions<>(source.evaluation(), expression -> operand(expression, source));
        Predicate<Row> condition = conditions.compile(ConditionTree.of(where.whereLogicalExpression()));
        return new Filter(source, condition, conditions.keys());
    }

    private static Operand<Row> operand(FieldExpressionContext expression, Source source) {
        if (expression.soqlFunction() != null) {
            return Functions.ofRow(expression.soqlFunction(), source);
        }
        if (expression.fieldName() == null) {
            throw Refusals.unsupported(expression);
        }
        FieldPath path = FieldPath.of(expression.fieldName(), source);
        return new Operand<>(path.field(), path::of, path);
    }

    /** Refuses a query of file links that does not name the files or the records, as Salesforce does. */
    Filter checked() {
        boolean named = keys.stream()
                .anyMatch(key -> LINK_KEYS.contains(key.path().field().name()));
        if (source.type().name().equals("ContentDocumentLink") && !named) {
            throw Refusals.malformed("Implementation restriction: ContentDocumentLink requires a filter by a single Id"
                    + " on ContentDocumentId or LinkedEntityId using the equals operator or multiple Id's using the IN"
                    + " operator.");
        }
        return this;
    }

    /** Returns the rows of the whole object that match. */
    Stream<Row> rows() {
        return matching(candidates().stream());
    }

    /** Returns those of the given rows that match. */
    Stream<Row> matching(Stream<Row> rows) {
        return rows.filter(source.evaluation()::counts).filter(condition);
    }

    private Collection<Row> candidates() {
        if (source.type().name().equals(RecordAccess.OBJECT)) {
            return new RecordAccess(source, keys).rows();
        }
        Optional<Conditions.Key> key = keys.stream()
                .filter(each -> source.evaluation()
                        .store()
                        .isIndexed(source.type(), each.path().field()))
                .filter(each -> each.values().stream().allMatch(value -> value != null))
                .findFirst();
        if (key.isEmpty()) {
            return source.evaluation().store().all(source.type());
        }
        Field field = key.get().path().field();
        Map<String, Row> found = new LinkedHashMap<>();
        for (Object value : key.get().values()) {
            source.evaluation()
                    .store()
                    .lookup(source.type(), field, value)
                    .forEach(row -> found.put(row.requireId(), row));
        }
        return found.values();
    }
}
