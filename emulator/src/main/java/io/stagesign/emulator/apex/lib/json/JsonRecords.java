package io.stagesign.emulator.apex.lib.json;

import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Field;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.SObjectDeclaration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes records of JSON as {@code JSON.serialize} writes them: with attributes, parents and lists of children. */
final class JsonRecords {

    private final JsonReader reader;

    JsonRecords(JsonReader reader) {
        this.reader = reader;
    }

    SObject record(JsonNode node, SObjectDeclaration declaration) {
        if (!node.isObject()) {
            throw JsonReader.fault("Malformed JSON: Expected '{' at the beginning of object");
        }
        SObject record = new SObject(declaration);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!member.getKey().equals("attributes")) {
                record.put(member.getKey(), value(member, declaration));
            }
        }
        return record;
    }

    private @Nullable Object value(Map.Entry<String, JsonNode> member, SObjectDeclaration declaration) {
        Field field = declaration.field(member.getKey());
        if (field == null) {
            throw JsonReader.fault("No such column '" + member.getKey() + "' on sobject of type " + declaration.name());
        }
        ApexType type = field.type();
        JsonNode value = member.getValue();
        boolean children = type.is("List") && value.isObject();
        return children ? reader.list(value.path("records"), type.argument(0)) : reader.value(value, type);
    }
}
