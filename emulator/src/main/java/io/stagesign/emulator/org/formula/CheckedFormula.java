package io.stagesign.emulator.org.formula;

import org.jspecify.annotations.Nullable;

/** A formula that is known to fit the fields there are: it can be evaluated on any record that has them. */
public final class CheckedFormula {

    private final Node node;

    CheckedFormula(Node node) {
        this.node = node;
    }

    /** Returns the kind of its values. */
    public Kind kind() {
        return node.kind();
    }

    /**
     * Evaluates the formula on a record.
     *
     * @throws FormulaException if that cannot be done, for example because of a division by zero
     */
    public @Nullable Object evaluate(Context context) {
        return node.in(context);
    }
}
