package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/** A static field whose value never changes: an enum constant, a label, a field token. */
public record Constant(String name, ApexType type, Object value) implements Field {

    @Override
    public boolean isStatic() {
        return true;
    }

    @Override
    public boolean isWriteable() {
        return false;
    }

    @Override
    public @Nullable Object get(Execution execution, @Nullable Object self) {
        return value;
    }
}
