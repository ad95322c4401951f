package io.stagesign.emulator.apex.run;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a class of the program that has a place to keep its value.
 *
 * @param owner the class that declares it
 * @param slot its place in the object, or in the static state of the class
 * @param modifiers lower-case words, and annotations with their at sign
 */
public record StoredField(
        UserClass owner, String name, ApexType type, boolean isStatic, int slot, Set<String> modifiers)
        implements Field {

    @Override
    public @Nullable Object get(Execution execution, @Nullable Object self) {
        return isStatic
                ? execution.statics(owner)[slot]
                : Values.required(self, ApexObject.class).field(slot);
    }

    @Override
    @SuppressWarnings("NullAway") // a field may hold null
    public void set(Execution execution, @Nullable Object self, @Nullable Object value) {
        if (isStatic) {
            execution.statics(owner)[slot] = value;
        } else {
            Values.required(self, ApexObject.class).setField(slot, value);
        }
    }
}
