package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.FieldGroupByContext;
import io.github.apexdevtools.apexparser.ApexParser.FieldOrderContext;
import io.github.apexdevtools.apexparser.ApexParser.GroupByClauseContext;
import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.github.apexdevtools.apexparser.ApexParser.SelectEntryContext;
import io.github.apexdevtools.apexparser.ApexParser.SoqlFunctionContext;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.SObjectType.Kind;
import io.stagesign.emulator.org.schema.SObjectType.Security;
import io.stagesign.emulator.org.store.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** A query with aggregates: rows found, grouped, judged by HAVING, ordered, one line for each group. */
final class Aggregation {
    private static final SObjectType RESULT = new SObjectType(
            "AggregateResult", "Aggregate Result", "Aggregate Results", "", Kind.STANDARD, Security.SETUP, List.of());

    private final Source source;
    private final Filter filter;
    private final List<Operand<Row>> keys = new ArrayList<>();
    private final Map<String, Integer> keyNames = new HashMap<>();
    private final Map<String, Operand<List<Row>>> columns = new LinkedHashMap<>();
    private final Predicate<List<Row>> having;
    private final Comparator<List<Row>> order;
    private final Paging paging;

    Aggregation(QueryContext query, Source source) {
        this.source = source;
        this.filter = Filter.of(query.whereClause(), source).checked();
        this.paging = Paging.of(
                query.limitClause(), query.offsetClause(), source.evaluation().binds());
        GroupByClauseContext groupBy = query.groupByClause();
        if (groupBy != null) {
            if (groupBy.ROLLUP() != null || groupBy.CUBE() != null) {
                throw Refusals.unsupported(groupBy);
            }
            groupBy.fieldGroupByList().fieldGroupBy().forEach(this::addKey);
        }
        query.selectList().selectEntry().forEach(this::addColumn);
        this.having = having(groupBy);
        this.order = Ordering.of(query.orderByClause(), this::ordered);
    }

    private void addKey(FieldGroupByContext context) {
        keyNames.put(context.getText().toLowerCase(Locale.ROOT), keys.size());
        if (context.soqlFunction() != null) {
            keys.add(Functions.ofRow(context.soqlFunction(), source));
            return;
        }
        FieldPath path = FieldPath.of(context.fieldName(), source);
        if (path.field().isLongText() || path.field().type().name().equals("BASE64")) {
            throw Refusals.cannotBe("grouped", path.field().name());
        }
        keys.add(new Operand<>(path.field(), path::of, path));
    }

    private void addColumn(SelectEntryContext entry) {
        String alias = entry.soqlId() == null ? null : entry.soqlId().getText();
        if (entry.soqlFunction() != null) {
            String name = alias == null
                    ? "expr"
                            + columns.keySet().stream()
                                    .filter(key -> key.startsWith("expr"))
                                    .count()
                    : alias;
            columns.put(name, value(entry.soqlFunction()));
        } else if (entry.fieldName() != null) {
            List<String> names = entry.fieldName().soqlId().stream()
                    .map(ParserRuleContext::getText)
                    .toList();
            Operand<List<Row>> key = key(entry.fieldName());
            String name = key.path() == null
                    ? names.get(names.size() - 1)
                    : key.path().field().name();
            columns.put(alias == null ? name : alias, key);
        } else {
            throw Refusals.unsupported(entry);
        }
    }

    private Operand<List<Row>> value(SoqlFunctionContext function) {
        return Functions.isAggregate(function) ? Functions.ofGroup(function, source) : key(function);
    }

    private Operand<List<Row>> key(ParserRuleContext context) {
        Integer at = keyNames.get(context.getText().toLowerCase(Locale.ROOT));
        if (at == null) {
            throw Refusals.malformed("Field must be grouped or aggregated: " + context.getText());
        }
        Operand<Row> key = keys.get(at);
        return new Operand<>(key.field(), group -> key.of(group.get(0)), key.path());
    }

    private Predicate<List<Row>> having(@Nullable GroupByClauseContext groupBy) {
        if (groupBy == null || groupBy.logicalExpression() == null) {
            return group -> true;
        }
        Conditions<List<Row>> conditions = new Conditions<>(
                source.evaluation(),
                expression -> expression.soqlFunction() == null
                        ? key(expression.fieldName())
                        : value(expression.soqlFunction()));
        return conditions.compile(ConditionTree.of(groupBy.logicalExpression()));
    }

    private Operand<List<Row>> ordered(FieldOrderContext field) {
        if (field.soqlFunction() != null) {
            return value(field.soqlFunction());
        }
        Operand<List<Row>> named = columns.get(field.fieldName().getText());
        return named == null ? key(field.fieldName()) : named;
    }

    QueryResult run() {
        List<Row> lines = paging
                .part(groups().stream().filter(having).sorted(order).toList())
                .stream()
                .map(this::line)
                .toList();
        return new QueryResult(RESULT, lines, lines.size(), false);
    }

    private Collection<List<Row>> groups() {
        Map<List<@Nullable Object>, List<Row>> groups = new LinkedHashMap<>();
        if (keys.isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        filter.rows()
                .forEach(row -> groups.computeIfAbsent(keyOf(row), key -> new ArrayList<>())
                        .add(row));
        return groups.values();
    }

    private List<@Nullable Object> keyOf(Row row) {
        List<@Nullable Object> key = new ArrayList<>();
        keys.forEach(each -> key.add(Values.key(each.field(), each.of(row))));
        return key;
    }

    private Row line(List<Row> group) {
        Row line = new Row(RESULT);
        columns.forEach((name, column) -> line.set(name, column.of(group)));
        return line;
    }
}
