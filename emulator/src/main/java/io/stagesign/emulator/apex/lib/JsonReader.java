package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Blob;
import io.stagesign.emulator.apex.run.Conversions;
import io.stagesign.emulator.apex.run.EnumDeclaration;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.SObjectDeclaration;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON into Apex values. */
final class JsonReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Execution execution;
    private final boolean strict;

    /** @param strict whether a member that the type does not have is an error */
    JsonReader(Execution execution, boolean strict) {
        this.execution = execution;
        this.strict = strict;
    }

    @Nullable Object untyped(String json) {
        return any(parse(json));
    }

    @Nullable Object typed(String json, ApexType type) {
        return value(parse(json), type);
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree.isMissingNode()) {
                throw new ApexFault("JSONException", "No content to map to Object due to end of input");
            }
            return tree;
        } catch (JacksonException wrong) {
            throw new ApexFault("JSONException", String.valueOf(wrong.getOriginalMessage()));
        }
    }

    private ApexType type(String name) {
        return execution.types().get(name);
    }

    private @Nullable Object any(JsonNode node) {
        if (node.isObject()) {
            return map(node, type("String"), type("Object"));
        } else if (node.isArray()) {
            return list(node, type("Object"));
        } else if (node.isNumber()) {
            return node.isInt() ? (Object) node.intValue() : node.isLong() ? (Object) node.longValue() : decimal(node);
        } else if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : node.stringValue();
    }

    private static BigDecimal decimal(JsonNode node) {
        return node.decimalValue();
    }

    private ApexMap map(JsonNode node, ApexType key, ApexType value) {
        ApexMap map = new ApexMap(key, value);
        node.properties().forEach(member -> map.put(scalar(member.getKey(), key), value(member.getValue(), value)));
        return map;
    }

    private ApexList list(JsonNode node, ApexType element) {
        ApexList list = new ApexList(element);
        node.forEach(each -> list.add(value(each, element)));
        return list;
    }

    private @Nullable Object value(JsonNode node, ApexType type) {
        if (node.isNull()) {
            return null;
        } else if (type.is("Object")) {
            return any(node);
        } else if (type.is("List")) {
            return list(expect(node, node.isArray(), type), type.argument(0));
        } else if (type.is("Set")) {
            return new ApexSet(type.argument(0), list(expect(node, node.isArray(), type), type.argument(0)));
        } else if (type.is("Map")) {
            return map(expect(node, node.isObject(), type), type.argument(0), type.argument(1));
        } else if (type.declaration() instanceof UserClass owner) {
            return object(expect(node, node.isObject(), type), type, owner);
        } else if (type.declaration() instanceof SObjectDeclaration object) {
            return record(expect(node, node.isObject(), type), object);
        }
        return scalar(node.isString() ? node.stringValue() : node.toString(), type);
    }

    private static JsonNode expect(JsonNode node, boolean fits, ApexType type) {
        if (!fits) {
            throw new ApexFault(
                    "JSONException", "Malformed JSON: Expected a value of type " + type + " but found " + node);
        }
        return node;
    }

    private ApexObject object(JsonNode node, ApexType type, UserClass owner) {
        ApexObject object = execution.allocate(type);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            StoredField field = owner.storedFields().stream()
                    .filter(each -> each.name().equalsIgnoreCase(member.getKey()))
                    .findFirst()
                    .orElse(null);
            if (field != null) {
                object.setField(field.slot(), value(member.getValue(), field.type()));
            } else if (strict) {
                throw new ApexFault("JSONException", "No such column '" + member.getKey() + "' on " + type);
            }
        }
        return object;
    }

    private SObject record(JsonNode node, SObjectDeclaration declaration) {
        SObject record = new SObject(declaration);
        node.properties().forEach(member -> {
            var field = declaration.field(member.getKey());
            if (field != null) {
                record.put(member.getKey(), value(member.getValue(), field.type()));
            } else if (!member.getKey().equals("attributes")) {
                throw new ApexFault(
                        "JSONException",
                        "No such column '" + member.getKey() + "' on sobject of type " + declaration.name());
            }
        });
        return record;
    }

    private @Nullable Object scalar(String text, ApexType type) {
        try {
            return switch (type.name()) {
                case "String" -> text;
                case "Integer" -> Integer.valueOf(text);
                case "Long" -> Long.valueOf(text);
                case "Double" -> Double.valueOf(text);
                case "Decimal" -> new BigDecimal(text);
                case "Boolean" -> bool(text, type);
                case "Date" -> LocalDate.parse(text.substring(0, Math.min(10, text.length())));
                case "Datetime" -> OffsetDateTime.parse(text).toInstant();
                case "Blob" -> new Blob(Base64.getDecoder().decode(text));
                default -> other(text, type);
            };
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new ApexFault("JSONException", "Illegal value for primitive " + type + ": " + text);
        }
    }

    private static boolean bool(String text, ApexType type) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new ApexFault("JSONException", "Illegal value for primitive " + type + ": " + text);
        }
        return text.equals("true");
    }

    private @Nullable Object other(String text, ApexType type) {
        if (type.is("Id")) {
            return Conversions.convert(text, type);
        } else if (type.declaration() instanceof EnumDeclaration options && options.constant(text) != null) {
            return options.constant(text);
        }
        throw new ApexFault("JSONException", "Apex Type unsupported in JSON: " + type + " from " + text);
    }
}
