package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Field;
import io.stagesign.emulator.apex.run.Values;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A property of a platform type.
 *
 * @param resolvedType its type, resolved when first needed
 * @param getter Java code that reads it
 * @param setter Java code that writes it, null if it can only be read
 */
public record PlatformProperty(
        String name,
        Supplier<ApexType> resolvedType,
        boolean isStatic,
        Getter getter,
        @Nullable Setter setter) implements Field {

    /** Reads a property. */
    @FunctionalInterface
    public interface Getter {
        /**
         * Returns the Apex value.
         *
         * @param self the receiver; for a static property the execution itself
         */
        @Nullable Object get(Execution execution, Object self);
    }

    /** Writes a property. */
    @FunctionalInterface
    public interface Setter {
        /** Takes the new Apex value. */
        void set(Execution execution, Object self, @Nullable Object value);
    }

    @Override
    public ApexType type() {
        return resolvedType.get();
    }

    @Override
    public boolean isWriteable() {
        return setter != null;
    }

    @Override
    public @Nullable Object get(Execution execution, @Nullable Object self) {
        return getter.get(execution, isStatic ? execution : Values.required(self));
    }

    @Override
    public void set(Execution execution, @Nullable Object self, @Nullable Object value) {
        if (setter == null) {
            Field.super.set(execution, self, value);
        } else {
            setter.set(execution, isStatic ? execution : Values.required(self), value);
        }
    }
}
