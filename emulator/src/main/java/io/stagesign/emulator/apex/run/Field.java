package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/** A field, property or constant of a type. */
public interface Field {

    String name();

    ApexType type();

    boolean isStatic();

    /**
     * Reads the value.
     *
     * @param self the object, null for a static field
     */
    @Nullable Object get(Execution execution, @Nullable Object self);

    /** Returns whether the program can assign it. */
    default boolean isWriteable() {
        return true;
    }

    /** Writes a value that already has the field's type; a field that cannot be written is Apex's FinalException. */
    default void set(Execution execution, @Nullable Object self, @Nullable Object value) {
        throw new ApexFault("FinalException", "Field is not writeable: " + name());
    }
}
