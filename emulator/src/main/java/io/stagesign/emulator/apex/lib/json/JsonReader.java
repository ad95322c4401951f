package io.stagesign.emulator.apex.lib.json;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.SObjectDeclaration;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes Apex values of JSON: of the type that is asked for, or of the type the JSON suggests. */
public final class JsonReader {

    private final Execution execution;
    private final JsonMembers members;

    /** @param members how objects of the program's classes are made */
    public JsonReader(Execution execution, JsonMembers members) {
        this.execution = execution;
        this.members = members;
    }

    /**
     * Reads a whole text as a value of a type.
     *
     * @throws ApexFault JSONException if the text is no JSON, or not of that type
     */
    public @Nullable Object read(String json, ApexType type) {
        return value(JsonInput.tree(json), type);
    }

    static ApexFault fault(String message) {
        return new ApexFault("JSONException", message);
    }

    private ApexType type(String name) {
        return execution.types().get(name);
    }

    /** Returns maps, lists and scalars; a number is an Integer, a Long or a Decimal, the first that holds it. */
    @Nullable Object untyped(JsonNode node) {
        if (node.isObject()) {
            ApexMap map = new ApexMap(type("String"), type("Object"));
            node.properties().forEach(member -> map.put(member.getKey(), untyped(member.getValue())));
            return map;
        } else if (node.isArray()) {
            ApexList list = new ApexList(type("Object"));
            node.forEach(each -> list.add(untyped(each)));
            return list;
        }
        return scalar(node);
    }

    private static @Nullable Object scalar(JsonNode node) {
        if (node.isInt()) {
            return node.intValue();
        } else if (node.isLong()) {
            return node.longValue();
        } else if (node.isNumber()) {
            return node.decimalValue();
        } else if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : node.stringValue();
    }

    /** Returns a value of a type. */
    @Nullable Object value(JsonNode node, ApexType type) {
        if (node.isNull()) {
            return null;
        } else if (type.is("List")) {
            return list(node, type.argument(0));
        } else if (type.is("Set")) {
            return new ApexSet(type.argument(0), list(node, type.argument(0)));
        } else if (type.is("Map")) {
            return map(node, type.argument(0), type.argument(1));
        } else if (type.declaration() instanceof UserClass owner) {
            return object(node, type, owner);
        } else if (type.is("Object") && members.takesAnything()) {
            return untyped(node);
        } else if (type.is("SObject")) {
            return new JsonRecords(this).record(node, recordType(node));
        } else if (type.declaration() instanceof SObjectDeclaration object) {
            return new JsonRecords(this).record(node, object);
        }
        return JsonScalars.read(node, type);
    }

    private SObjectDeclaration recordType(JsonNode node) {
        String name = node.path("attributes").path("type").asString("");
        SObjectDeclaration found = execution.types().object(name);
        if (found == null) {
            throw fault("Can not deserialize: no object of type " + name);
        }
        return found;
    }

    ApexList list(JsonNode node, ApexType element) {
        if (!node.isArray()) {
            throw fault("Malformed JSON: Expected '[' at the beginning of List/Set");
        }
        ApexList list = new ApexList(element);
        node.forEach(each -> list.add(value(each, element)));
        return list;
    }

    private ApexMap map(JsonNode node, ApexType key, ApexType element) {
        if (!node.isObject()) {
            throw fault("Malformed JSON: Expected '{' at the beginning of Map");
        }
        ApexMap map = new ApexMap(key, element);
        node.properties()
                .forEach(member -> map.put(JsonScalars.read(member.getKey(), key), value(member.getValue(), element)));
        return map;
    }

    private ApexObject object(JsonNode node, ApexType type, UserClass owner) {
        if (!node.isObject()) {
            throw fault("Malformed JSON: Expected '{' at the beginning of object");
        } else if (owner.isAbstract()) {
            throw fault("Apex Type unsupported in JSON: " + type);
        }
        execution.initialise(owner);
        ApexObject object = members.create(execution, type);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            StoredField field = members.field(owner, member.getKey());
            if (field != null) {
                object.setField(field.slot(), value(member.getValue(), field.type()));
            }
        }
        return object;
    }
}
