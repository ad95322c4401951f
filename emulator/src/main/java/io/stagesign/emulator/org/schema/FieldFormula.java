package io.stagesign.emulator.org.schema;

/**
 * What a field's value is worked out from.
 *
 * @param text the formula, in the words of whoever wrote it
 * @param blankNumbersAreZero whether an absent number counts as zero instead of making the value absent
 */
public record FieldFormula(String text, boolean blankNumbersAreZero) {}
