package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.FieldExpressionContext;
import io.stagesign.emulator.org.soql.ConditionTree.Join;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compiles WHERE and HAVING conditions.
 *
 * @param <T> what is judged: a row, or a group of rows
 */
final class Conditions<T> {
    private final Literals literals;
    private final Function<FieldExpressionContext, Operand<T>> operands;
    private final List<Key> keys = new ArrayList<>();

    /** The operand is what a field expression has on its left side. */
    Conditions(Evaluation evaluation, Function<FieldExpressionContext, Operand<T>> operands) {
        this.literals = new Literals(evaluation);
        this.operands = operands;
    }

    /** A field of which each matching row has one of these values. */
    record Key(FieldPath path, List<@Nullable Object> values) {}

    /** Returns the fields that every matching row has certain values of, found while compiling. */
    List<Key> keys() {
        return keys;
    }

    Predicate<T> compile(ConditionTree tree) {
        return compile(tree, true);
    }

    private Predicate<T> compile(ConditionTree tree, boolean binding) {
        if (tree.comparison() != null) {
            return comparison(tree.comparison(), binding);
        }
        boolean all = binding && tree.join() == Join.AND;
        List<Predicate<T>> parts =
                tree.parts().stream().map(part -> compile(part, all)).toList();
        return switch (tree.join()) {
            case NOT -> parts.get(0).negate();
            case OR -> subject -> parts.stream().anyMatch(part -> part.test(subject));
            default -> subject -> parts.stream().allMatch(part -> part.test(subject));
        };
    }

    private Predicate<T> comparison(FieldExpressionContext expression, boolean binding) {
        Operand<T> operand = operands.apply(expression);
        Comparison comparison = new Comparison(operand.field(), expression.comparisonOperator(), literals);
        FieldPath path = operand.path();
        if (binding && path != null && path.isDirect() && comparison.isEquality()) {
            keys.add(new Key(path, comparison.wanted(expression.value())));
        }
        Predicate<@Nullable Object> test = comparison.with(expression.value());
        return subject -> test.test(Values.key(operand.field(), operand.of(subject)));
    }
}
