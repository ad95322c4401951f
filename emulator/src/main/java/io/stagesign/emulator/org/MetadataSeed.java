package io.stagesign.emulator.org;

import io.stagesign.emulator.org.dml.Saving;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.MetadataRecord;
import io.stagesign.emulator.org.schema.Namespace;
import io.stagesign.emulator.org.schema.Reference;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.FieldValues;
import io.stagesign.emulator.org.store.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The custom metadata records of a package: they name one another, objects and fields, and get the ids of these. */
final class MetadataSeed {
    private final Namespace namespace;
    private final Schema schema;
    private final Saving saving;
    private final Definitions definitions;
    private final Map<String, MetadataRecord> waiting = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    MetadataSeed(Namespace namespace, Schema schema, Saving saving, Definitions definitions) {
        this.namespace = namespace;
        this.schema = schema;
        this.saving = saving;
        this.definitions = definitions;
    }

    /** @throws IllegalStateException if a record names a field, object or record that does not exist */
    void plant(List<MetadataRecord> records) {
        records.forEach(record -> waiting.put(key(record.type(), record.developerName()), record));
        List.copyOf(waiting.keySet()).forEach(this::insert);
    }

    private static String key(String type, String developerName) {
        return type + " " + developerName;
    }

    /** Inserts a record before those that name it; returns the id, null if there is no such record. */
    private @Nullable String insert(String key) {
        MetadataRecord record = waiting.remove(key);
        if (record != null) {
            ids.put(key, saving.insert(row(record), Seed.NOBODY).requireId());
        }
        return ids.get(key);
    }

    private Row row(MetadataRecord record) {
        String prefix = namespace.prefix();
        SObjectType type = schema.require(record.type());
        Row row = new Row(type)
                .set("DeveloperName", record.developerName())
                .set("MasterLabel", record.label())
                .set("Label", record.label())
                .set("Language", "en_US")
                .set("NamespacePrefix", prefix.isBlank() ? null : prefix)
                .set(
                        "QualifiedApiName",
                        prefix.isBlank() ? record.developerName() : prefix + "__" + record.developerName());
        record.values().forEach((name, value) -> {
            Field field =
                    type.field(name).orElseThrow(() -> new IllegalStateException("no field " + name + " on " + type));
            row.set(field.name(), FieldValues.typed(field, value == null ? null : value(record, field, value)));
        });
        return row;
    }

    private String value(MetadataRecord record, Field field, String text) {
        Reference reference = field.reference();
        if (field.type() != FieldType.REFERENCE || reference == null) {
            return text;
        }
        String target = reference.targets().get(0);
        String id = switch (target) {
            case "EntityDefinition" -> definitions.object(namespace.apply(text));
            case "FieldDefinition" -> definitions.field(fieldName(record, text));
            default -> insert(key(target, text));
        };
        if (id == null) {
            throw new IllegalStateException(
                    record.type() + " " + record.developerName() + " names no " + target + ": " + text);
        }
        return id;
    }

    /** A field is named with its object, or alone beside a field that holds the object. */
    private String fieldName(MetadataRecord record, String text) {
        if (text.contains(".")) {
            return namespace.applyToPath(text);
        }
        return record.values().entrySet().stream()
                .filter(entry -> entry.getValue() != null && namesObject(record, entry.getKey()))
                .map(entry -> namespace.apply(String.valueOf(entry.getValue())) + "." + namespace.apply(text))
                .findFirst()
                .orElse(text);
    }

    private boolean namesObject(MetadataRecord record, String field) {
        return schema.require(record.type())
                .field(field)
                .map(Field::reference)
                .filter(reference -> reference.targets().contains("EntityDefinition"))
                .isPresent();
    }
}
