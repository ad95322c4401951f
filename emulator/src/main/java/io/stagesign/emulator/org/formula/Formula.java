package io.stagesign.emulator.org.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula that has been parsed. */
public final class Formula {

    private final Tree tree;

    private Formula(Tree tree) {
        this.tree = tree;
    }

    /**
     * Parses a formula.
     *
     * @throws FormulaException if the text is no formula
     */
    public static Formula parse(String text) {
        return new Formula(new FormulaParser(text).whole());
    }

    /** Returns the fields the formula names, as they are written, each once. */
    public List<String> fields() {
        return tree.references().distinct().toList();
    }

    /**
     * Checks the formula against the fields there are.
     *
     * @param blankNumbersAreZero whether an absent number counts as zero instead of making its surroundings absent
     * @throws FormulaException if it names a field or function that does not exist, or mixes kinds
     */
    public CheckedFormula check(Fields fields, boolean blankNumbersAreZero) {
        return new CheckedFormula(new Checker(fields, blankNumbersAreZero).node(tree));
    }

    /**
     * Checks the formula and evaluates it, as a validation rule does: absent numbers stay absent.
     *
     * @return the value in the representation of its {@link Kind}, or null
     * @throws FormulaException if it is wrong or cannot be evaluated
     */
    public @Nullable Object evaluate(Context context) {
        return check(context, false).evaluate(context);
    }
}
