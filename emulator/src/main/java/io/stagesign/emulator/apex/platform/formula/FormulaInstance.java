package io.stagesign.emulator.apex.platform.formula;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.org.formula.CheckedFormula;
import io.stagesign.emulator.org.formula.Context;
import io.stagesign.emulator.org.formula.Formula;
import io.stagesign.emulator.org.formula.FormulaException;
import io.stagesign.emulator.org.formula.Kind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A FormulaEval.FormulaInstance: a formula that fits the type it was built for. */
record FormulaInstance(Formula formula, CheckedFormula checked, String returnType, FieldPaths paths) {

    /** Evaluates the formula; what goes wrong is Apex's FormulaEvaluationException. */
    @Nullable Object evaluate(Execution execution, Object target, Clock clock) {
        if (!execution.types().of(target).equals(paths.type())) {
            throw new ApexFault(
                    "FormulaEvaluationException",
                    "The formula was built for " + paths.type() + ", not for "
                            + execution.types().of(target));
        }
        try {
            return result(checked.evaluate(new Target(execution, target, paths, clock)));
        } catch (FormulaException wrong) {
            throw new ApexFault("FormulaEvaluationException", wrong.reason());
        }
    }

    /** A condition that cannot be told does not hold. */
    private @Nullable Object result(@Nullable Object value) {
        if (value == null) {
            return returnType.equals("BOOLEAN") ? false : null;
        }
        return value instanceof BigDecimal number ? result(number) : value;
    }

    private Number result(BigDecimal number) {
        return switch (returnType) {
            case "INTEGER" -> number.intValue();
            case "LONG" -> number.longValue();
            case "DOUBLE" -> number.doubleValue();
            default -> number;
        };
    }

    /** The record or object that the formula is evaluated on. */
    private record Target(Execution execution, Object target, FieldPaths paths, Clock clock) implements Context {

        @Override
        public @Nullable Kind kind(String path) {
            return paths.kind(path);
        }

        @Override
        public @Nullable Object value(String path) {
            return paths.value(execution, target, path);
        }

        @Override
        public Instant now() {
            return clock.instant();
        }
    }
}
