package io.stagesign.emulator.org.rest;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.Reference;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows from JSON; Base64 of files goes to disk while it is read. */
final class JsonRows {
    private final Org org;

    JsonRows(Org org) {
        this.org = org;
    }

    /** Reads one record from the stream, without ever holding a file's content. */
    Row read(SObjectType type, InputStream json) {
        Row row = new Row(type);
        try (JsonParser parser = JsonMapper.shared().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (isContent(type, name) && value == JsonToken.VALUE_STRING) {
                    row.set(name, content(parser));
                } else {
                    set(row, name, parser.readValueAsTree());
                }
            }
        }
        return row;
    }

    /** Turns a JSON object that has been read already into a row. */
    Row row(SObjectType type, JsonNode json) {
        Row row = new Row(type);
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            set(row, entry.getKey(), entry.getValue());
        }
        return row;
    }

    private void set(Row row, String name, JsonNode value) {
        if (!name.equals("attributes")) {
            row.set(name, value(row.type(), name, value));
        }
    }

    private @Nullable Object value(SObjectType type, String name, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isObject()) {
            return parent(type, name).<Object>map(parent -> row(parent, value)).orElse(value.toString());
        }
        if (isContent(type, name)) {
            return keep(value.binaryValue());
        }
        return value.isBoolean() ? (Object) value.booleanValue() : value.asString();
    }

    private Optional<SObjectType> parent(SObjectType type, String relationship) {
        return type.parent(relationship)
                .map(Field::reference)
                .map(Reference::targets)
                .flatMap(targets -> org.schema().type(targets.get(0)));
    }

    private static boolean isContent(SObjectType type, String name) {
        return type.field(name)
                .filter(field -> field.type() == FieldType.BASE64)
                .isPresent();
    }

    private Blob content(JsonParser parser) {
        try {
            return org.blobs().keep(out -> parser.readBinaryValue(Base64Variants.MIME, out));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private Blob keep(byte[] content) {
        try {
            return org.blobs().keep(out -> out.write(content));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
