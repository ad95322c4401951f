package io.stagesign.emulator.apex.lib.json;

import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import org.jspecify.annotations.Nullable;

/**
 * What {@code JSON.deserialize} does: every field can be set, and neither constructors nor initialisers run.
 *
 * @param strict whether a member that the class does not have is an error
 */
record SerializedMembers(boolean strict) implements JsonMembers {

    @Override
    public ApexObject create(Execution execution, ApexType type) {
        return execution.allocate(type);
    }

    @Override
    public @Nullable StoredField field(UserClass owner, String name) {
        StoredField found =
                JsonMembers.find(owner, name, each -> !each.modifiers().contains("transient"));
        if (found == null && strict) {
            throw JsonMembers.unknown(owner, name);
        }
        return found;
    }
}
