package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/** Checks of values that Apex makes wherever it uses one. */
public final class Values {

    private Values() {}

    /** Returns the value; null is Apex's NullPointerException. */
    public static Object required(@Nullable Object value) {
        if (value == null) {
            throw ApexFault.nullReference();
        }
        return value;
    }

    /** Returns the value as that Java class; null is Apex's NullPointerException. */
    public static <T> T required(@Nullable Object value, Class<T> as) {
        return as.cast(required(value));
    }

    /** Returns whether a condition holds; null is Apex's NullPointerException. */
    public static boolean truth(@Nullable Object value) {
        return required(value, Boolean.class);
    }
}
