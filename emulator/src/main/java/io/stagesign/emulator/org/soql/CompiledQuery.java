package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.OrderByClauseContext;
import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.github.apexdevtools.apexparser.ApexParser.SelectEntryContext;
import io.github.apexdevtools.apexparser.ApexParser.SoqlFunctionContext;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.Trait;
import io.stagesign.emulator.org.store.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A query whose names are resolved and whose binds are read: it only has to be run on the rows. */
final class CompiledQuery {
    private static final int MOST_ROWS_OF_ALL_FIELDS = 200;

    private final Source source;
    private final Filter filter;
    private final Comparator<Row> order;
    private final Paging paging;
    private final Projection projection = new Projection();
    private final boolean countOnly;

    private CompiledQuery(QueryContext query, Source source) {
        this.source = source;
        this.filter = Filter.of(query.whereClause(), source).checked();
        this.order = order(query.orderByClause(), source);
        this.paging = Paging.of(
                query.limitClause(), query.offsetClause(), source.evaluation().binds());
        this.countOnly = isCount(query);
        if (!countOnly) {
            query.selectList().selectEntry().forEach(this::select);
        }
    }

    /** Returns what runs the query: once compiled, it needs nothing but the rows. */
    static Supplier<QueryResult> of(QueryContext query, Evaluation evaluation) {
        Source source = Source.of(query.fromNameList(), evaluation);
        if (query.usingScope() != null) {
            throw Refusals.unsupported(query.usingScope());
        }
        return isAggregate(query) && !isCount(query)
                ? new Aggregation(query, source)::run
                : new CompiledQuery(query, source)::run;
    }

    /** Compiles the query for its errors, and returns the name of what its rows are. */
    static String type(QueryContext query, Evaluation evaluation) {
        of(query, evaluation);
        if (isCount(query)) {
            return "Integer";
        }
        return isAggregate(query)
                ? "AggregateResult"
                : Source.of(query.fromNameList(), evaluation).type().name();
    }

    private static boolean isAggregate(QueryContext query) {
        return query.groupByClause() != null
                || query.selectList().selectEntry().stream().anyMatch(CompiledQuery::isAggregate);
    }

    private static boolean isCount(QueryContext query) {
        List<SelectEntryContext> entries = query.selectList().selectEntry();
        SoqlFunctionContext function = entries.get(0).soqlFunction();
        return entries.size() == 1
                && query.groupByClause() == null
                && function != null
                && function.COUNT() != null
                && function.fieldName() == null;
    }

    private static boolean isAggregate(SelectEntryContext entry) {
        return entry.soqlFunction() != null && Functions.isAggregate(entry.soqlFunction());
    }

    static Comparator<Row> order(@Nullable OrderByClauseContext clause, Source source) {
        return Ordering.of(clause, field -> {
            if (field.fieldName() == null) {
                return Functions.ofRow(field.soqlFunction(), source);
            }
            FieldPath path = FieldPath.of(field.fieldName(), source);
            return new Operand<>(path.field(), path::of, path);
        });
    }

    private void select(SelectEntryContext entry) {
        if (entry.fieldName() != null) {
            projection.add(FieldPath.of(entry.fieldName(), source));
        } else if (entry.subQuery() != null) {
            projection.add(SubQueries.children(entry.subQuery(), source));
        } else if (entry.soqlFunction() != null && entry.soqlFunction().FIELDS() != null) {
            selectAll(entry.soqlFunction());
        } else {
            throw Refusals.unsupported(entry);
        }
    }

    private void selectAll(SoqlFunctionContext fields) {
        String which = fields.soqlFieldsParameter().getText().toUpperCase(Locale.ROOT);
        if (!which.equals("STANDARD") && paging.limit() > MOST_ROWS_OF_ALL_FIELDS) {
            throw new ApiException(
                    "MALFORMED_QUERY",
                    "The SOQL FIELDS function must have a LIMIT of at most " + MOST_ROWS_OF_ALL_FIELDS);
        }
        Predicate<Field> wanted = field -> which.equals("ALL") || field.has(Trait.CUSTOM) == which.equals("CUSTOM");
        source.type().fields().stream()
                .filter(wanted)
                .filter(field -> source.evaluation().access().canRead(source.type(), field))
                .forEach(field -> projection.add(
                        new FieldPath(List.of(), field, source.evaluation().store())));
    }

    private QueryResult run() {
        List<Row> found = paging.part(filter.rows().sorted(order).toList());
        return countOnly
                ? new QueryResult(source.type(), List.of(), found.size(), true)
                : new QueryResult(
                        source.type(), found.stream().map(projection::line).toList(), found.size(), false);
    }
}
