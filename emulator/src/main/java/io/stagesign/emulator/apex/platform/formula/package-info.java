/** Formulas that a program builds and evaluates: the namespace FormulaEval. */
@NullMarked
package io.stagesign.emulator.apex.platform.formula;

import org.jspecify.annotations.NullMarked;
