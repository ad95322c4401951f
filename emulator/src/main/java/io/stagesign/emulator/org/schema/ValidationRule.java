package io.stagesign.emulator.org.schema;

import org.jspecify.annotations.Nullable;

/**
 * A rule about the records of an object: a record for which the formula is true is not saved.
 *
 * @param object name of the object, with the namespace
 * @param name developer name of the rule
 * @param formula the error condition, in the words of whoever wrote it
 * @param message what the user is told
 * @param field name of the field at which the message is shown; absent: at the top of the page
 */
public record ValidationRule(
        String object,
        String name,
        String formula,
        String message,
        @Nullable String field) {}
