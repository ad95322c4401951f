package io.stagesign.emulator.apex.platform.call;

import io.stagesign.emulator.apex.lib.json.JsonMembers;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import io.stagesign.emulator.org.schema.ApiException;
import org.jspecify.annotations.Nullable;

/** Objects that a flow passes to a method: their members are the variables annotated with {@code @InvocableVariable}. */
final class FlowInputs implements JsonMembers {

    static final String ANNOTATION = "@invocablevariable";

    @Override
    public ApexObject create(Execution execution, ApexType type) {
        return (ApexObject) execution.create(type);
    }

    @Override
    public @Nullable StoredField field(UserClass owner, String name) {
        StoredField found =
                JsonMembers.find(owner, name, each -> each.modifiers().contains(ANNOTATION));
        if (found == null) {
            throw new ApiException("INVALID_INPUT", "The action has no input named " + name + ".");
        }
        return found;
    }

    /** Refuses an input that lacks a required variable. */
    static void checkRequired(@Nullable Object input) {
        if (input instanceof Iterable<?> several) {
            several.forEach(FlowInputs::checkRequired);
        } else if (input instanceof ApexObject object && object.type().declaration() instanceof UserClass owner) {
            owner.storedFields().stream()
                    .filter(each -> each.modifiers().contains(ANNOTATION + "(required=true)"))
                    .filter(each -> object.field(each.slot()) == null)
                    .forEach(FlowInputs::missing);
        }
    }

    private static void missing(StoredField field) {
        throw new ApiException("INVALID_INPUT", "Missing required input parameter: " + field.name());
    }
}
