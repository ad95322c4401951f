package io.stagesign.emulator.org.formula;

/** A function or operator: checks its arguments and says how its value is computed. */
@FunctionalInterface
interface Function {

    /** @throws FormulaException if the arguments do not fit */
    Node apply(Usage usage);
}
