package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexParser.FieldOrderContext;
import io.github.apexdevtools.apexparser.ApexParser.OrderByClauseContext;
import io.stagesign.emulator.org.schema.Trait;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ORDER BY clause; without NULLS, rows without a value come first. */
final class Ordering {
    private Ordering() {}

    /** Returns the order of rows or groups, given what each field of the clause stands for. */
    static <T> Comparator<T> of(
            @Nullable OrderByClauseContext clause, Function<FieldOrderContext, Operand<T>> operands) {
        Comparator<T> order = Comparator.comparing(subject -> 0);
        if (clause != null) {
            for (FieldOrderContext field : clause.fieldOrderList().fieldOrder()) {
                order = order.thenComparing(one(field, operands.apply(field)));
            }
        }
        return order;
    }

    private static <T> Comparator<T> one(FieldOrderContext context, Operand<T> operand) {
        if (!operand.field().has(Trait.SORTABLE)) {
            throw Refusals.cannotBe("sorted", operand.field().name());
        }
        Comparator<Object> values = context.DESC() == null ? Values.ORDER : Values.ORDER.reversed();
        Comparator<Object> order =
                context.LAST() == null ? Comparator.nullsFirst(values) : Comparator.nullsLast(values);
        return Comparator.comparing(subject -> Values.key(operand.field(), operand.of(subject)), order);
    }
}
