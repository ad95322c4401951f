package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.FieldExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.LogicalExpressionContext;
import io.github.apexdevtools.apexparser.ApexParser.WhereLogicalExpressionContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition as a tree: the grammar has one form for WHERE and another for HAVING, which mean the same.
 *
 * @param join how the parts are joined
 * @param comparison of a leaf; absent otherwise
 */
record ConditionTree(
        Join join, List<ConditionTree> parts, @Nullable FieldExpressionContext comparison) {
    enum Join {
        AND,
        OR,
        NOT,
        LEAF
    }

    private static ConditionTree leaf(FieldExpressionContext comparison) {
        return new ConditionTree(Join.LEAF, List.of(), comparison);
    }

    static ConditionTree of(WhereLogicalExpressionContext where) {
        List<ConditionTree> parts = where.whereConditionalExpression().stream()
                .map(part -> {
                    if (part.whereLogicalExpression() != null) {
                        return of(part.whereLogicalExpression());
                    }
                    FieldExpressionContext comparison =
                            part.whereFieldExpression().fieldExpression();
                    if (comparison == null) {
                        throw Refusals.unsupported(part);
                    }
                    return leaf(comparison);
                })
                .toList();
        return new ConditionTree(join(where.NOT() != null, where.SOQLOR().isEmpty()), parts, null);
    }

    static ConditionTree of(LogicalExpressionContext having) {
        List<ConditionTree> parts = having.conditionalExpression().stream()
                .map(part ->
                        part.logicalExpression() == null ? leaf(part.fieldExpression()) : of(part.logicalExpression()))
                .toList();
        return new ConditionTree(join(having.NOT() != null, having.SOQLOR().isEmpty()), parts, null);
    }

    private static Join join(boolean not, boolean and) {
        if (not) {
            return Join.NOT;
        }
        return and ? Join.AND : Join.OR;
    }
}
