package io.stagesign.emulator.org.formula;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a validation rule can ask about the change it checks. */
final class ChangeFunctions {

    static final Map<String, Function> ALL = Map.of(
            "ISCHANGED", ChangeFunctions::isChanged,
            "PRIORVALUE", ChangeFunctions::priorValue,
            "ISNEW", ChangeFunctions::isNew);

    private ChangeFunctions() {}

    private static String field(Usage usage) {
        usage.requireCount(1, 1);
        String path = usage.argument(0).path();
        if (path == null || path.contains(".")) {
            throw new FormulaException("Incorrect parameter for " + usage.what() + ". Expected a field of the record.");
        }
        return path;
    }

    private static Node isChanged(Usage usage) {
        String path = field(usage);
        return usage.node(
                Kind.BOOLEAN, context -> !context.isNew() && !same(context.value(path), context.priorValue(path)));
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal left && other instanceof BigDecimal right) {
            return left.compareTo(right) == 0;
        }
        return Objects.equals(one, other);
    }

    private static Node priorValue(Usage usage) {
        String path = field(usage);
        return usage.node(usage.argument(0).kind(), context -> context.priorValue(path));
    }

    private static Node isNew(Usage usage) {
        usage.requireCount(0, 0);
        return usage.node(Kind.BOOLEAN, Context::isNew);
    }
}
