package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/**
 * A property of a class of the program: reads and writes go through its accessors where it has bodies for them.
 *
 * @param store where an accessor without a body, and the property's own accessors, keep the value
 * @param getter null if the getter has no body
 * @param setter null if the setter has no body
 * @param writeable whether it has a setter at all
 */
public record Property(
        StoredField store,
        @Nullable Method getter,
        @Nullable Method setter,
        boolean writeable) implements Field {

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public ApexType type() {
        return store.type();
    }

    @Override
    public boolean isWriteable() {
        return writeable;
    }

    @Override
    public boolean isStatic() {
        return store.isStatic();
    }

    @Override
    public @Nullable Object get(Execution execution, @Nullable Object self) {
        return getter == null
                ? store.get(execution, self)
                : execution.invoke(getter, ApexType.of(store.owner()), receiver(execution, self));
    }

    @Override
    public void set(Execution execution, @Nullable Object self, @Nullable Object value) {
        if (setter == null) {
            store.set(execution, self, value);
        } else {
            execution.invoke(setter, ApexType.of(store.owner()), receiver(execution, self), value);
        }
    }

    private @Nullable Object receiver(Execution execution, @Nullable Object self) {
        if (isStatic()) {
            execution.statics(store.owner());
            return null;
        }
        return Values.required(self);
    }
}
