package io.stagesign.emulator.apex.platform.call;

import io.stagesign.emulator.apex.lib.json.JsonMembers;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Property;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import org.jspecify.annotations.Nullable;

/**
 * Objects that a component passes to a method: only properties annotated with {@code @AuraEnabled} that have a setter are
 * filled, every other member is ignored, as Lightning does.
 */
final class ComponentMembers implements JsonMembers {

    @Override
    public ApexObject create(Execution execution, ApexType type) {
        return (ApexObject) execution.create(type);
    }

    @Override
    public @Nullable StoredField field(UserClass owner, String name) {
        return JsonMembers.find(owner, name, ComponentMembers::isFilled);
    }

    @Override
    public boolean takesAnything() {
        return true;
    }

    private static boolean isFilled(StoredField store) {
        return store.modifiers().contains("@auraenabled")
                && store.owner().field(store.name()) instanceof Property property
                && property.isWriteable();
    }
}
