package io.stagesign.emulator.org;

import io.stagesign.emulator.org.dml.Saving;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records by which queries and custom metadata name objects and fields: EntityDefinition and FieldDefinition. */
final class Definitions {
    private final Schema schema;
    private final Saving saving;
    private final Map<String, String> objects = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();

    Definitions(Schema schema, Saving saving) {
        this.schema = schema;
        this.saving = saving;
    }

    void plant() {
        List.copyOf(schema.types()).forEach(this::object);
    }

    /** Returns the id of an object's definition, null for no object. */
    @Nullable String object(String name) {
        return objects.get(name);
    }

    /** Returns the id of a field's definition, null for no field; the name is that of its object, a dot and its own. */
    @Nullable String field(String name) {
        return fields.get(name);
    }

    private void object(SObjectType type) {
        String id = insert(new Row(schema.require("EntityDefinition"))
                .set("QualifiedApiName", type.name())
                .set("DurableId", type.name())
                .set("Label", type.label())
                .set("KeyPrefix", type.keyPrefix()));
        objects.put(type.name(), id);
        type.fields().forEach(field -> field(type, id, field));
    }

    private void field(SObjectType type, String objectId, Field field) {
        String name = type.name() + "." + field.name();
        String id = insert(new Row(schema.require("FieldDefinition"))
                .set("QualifiedApiName", field.name())
                .set("DurableId", name)
                .set("Label", field.label())
                .set("EntityDefinitionId", objectId));
        fields.put(name, id);
    }

    private String insert(Row row) {
        return saving.insert(row, Seed.NOBODY).requireId();
    }
}
