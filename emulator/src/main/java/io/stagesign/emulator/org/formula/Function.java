package io.stagesign.emulator.org.formula;

/** A function or operator: checks its arguments and says how its value is computed. */
@FunctionalInterface
interface Function {

    /**
     * Checks the arguments and says how the value is computed.
     *
     * @throws FormulaException if the arguments do not fit
     */
    Node apply(Usage usage);
}
