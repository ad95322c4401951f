package io.stagesign.emulator.org.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of arguments of fixed kinds.
 *
 * @param parameters the kinds of the arguments
 * @param optional how many of them, at the end, can be left out
 * @param nullable whether the body is asked although an argument is absent; otherwise the value is absent then
 */
record PlainFunction(List<Kind> parameters, int optional, boolean nullable, Kind result, Body body)
        implements Function {

    /** Computes the value of the arguments. */
    @FunctionalInterface
    interface Body {
        @Nullable Object of(Values arguments);
    }

    static PlainFunction of(Kind result, List<Kind> parameters, Body body) {
        return new PlainFunction(parameters, 0, false, result, body);
    }

    /** Returns the function with arguments that can be left out. */
    PlainFunction optional(int count) {
        return new PlainFunction(parameters, count, nullable, result, body);
    }

    /** Returns the function with a body that copes with absent arguments. */
    PlainFunction withNulls() {
        return new PlainFunction(parameters, optional, true, result, body);
    }

    @Override
    public Node apply(Usage usage) {
        usage.requireCount(parameters.size() - optional, parameters.size());
        for (int i = 0; i < usage.count(); i++) {
            usage.requireKind(i, parameters.get(i));
        }
        return usage.node(result, context -> {
            Values values = Values.of(usage.arguments(), context);
            return values.hasNull() && !nullable ? null : body.of(values);
        });
    }
}
