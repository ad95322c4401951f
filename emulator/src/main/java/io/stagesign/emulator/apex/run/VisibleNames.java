package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/** The variables and fields that the code in progress can name, for queries that are given as text. */
@FunctionalInterface
public interface VisibleNames {

    /**
     * Returns the value of a variable or field.
     *
     * @param name in any case
     * @throws ApexFault QueryException if there is none of that name
     */
    @Nullable Object value(String name);

    /** Returns the fault of a name that means nothing. */
    static ApexFault unknown(String name) {
        return new ApexFault("QueryException", "Variable does not exist: " + name);
    }
}
