package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/**
 * One call of a method: who is called, with what, in which transaction.
 *
 * @param execution the running transaction
 * @param type the type the method was found through, with its type arguments; the type to create for a constructor
 * @param self the receiver, null for a static method or a platform constructor
 * @param arguments the Apex values, already converted to the parameter types; elements may be null
 */
@SuppressWarnings("ArrayRecordComponent")
public record Call(
        Execution execution, ApexType type, @Nullable Object self, Object[] arguments) {

    /** Returns the receiver. */
    public <T> T self(Class<T> as) {
        if (self == null) {
            throw ApexFault.nullReference();
        }
        return as.cast(self);
    }

    /** Returns an argument that may be null. */
    public @Nullable Object argument(int index) {
        return arguments[index];
    }

    /** Returns an argument that must not be null: a null is Apex's NullPointerException. */
    public <T> T argument(int index, Class<T> as) {
        Object value = arguments[index];
        if (value == null) {
            throw new ApexFault("NullPointerException", "Argument cannot be null.");
        }
        return as.cast(value);
    }

    public String text(int index) {
        return argument(index, String.class);
    }

    public int integer(int index) {
        return argument(index, Integer.class);
    }
}
