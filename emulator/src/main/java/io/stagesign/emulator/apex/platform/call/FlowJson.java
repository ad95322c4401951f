package io.stagesign.emulator.apex.platform.call;

import io.stagesign.emulator.apex.lib.json.JsonWriter;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a flow gets: of an object the variables annotated with {@code @InvocableVariable}. */
final class FlowJson extends JsonWriter {

    FlowJson() {
        super(false);
    }

    @Override
    protected Map<String, @Nullable Object> fields(ApexObject object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (object.type().declaration() instanceof UserClass owner) {
            for (StoredField field : owner.storedFields()) {
                if (field.modifiers().contains(FlowInputs.ANNOTATION)) {
                    members.put(field.name(), plain(object.field(field.slot())));
                }
            }
        }
        return members;
    }
}
