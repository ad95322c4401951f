package io.stagesign.emulator.apex.lib.json;

import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.Blob;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.Text;
import io.stagesign.emulator.apex.run.UserClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes Apex values as JSON: objects with all their fields, records with type and address. */
public class JsonWriter {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final String ADDRESS = "/services/data/v67.0/sobjects/";

    private final boolean suppressNulls;

    /** @param suppressNulls whether fields of Apex objects that are null are left out */
    public JsonWriter(boolean suppressNulls) {
        this.suppressNulls = suppressNulls;
    }

    /** Returns the value as JSON text. */
    public final String text(@Nullable Object value) {
        return MAPPER.writeValueAsString(plain(value));
    }

    String pretty(@Nullable Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(plain(value));
    }

    /** Returns the value as maps, lists, texts, numbers and truth values. */
    protected final @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach(
                    (key, each) -> entries.put(key instanceof LocalDate ? key.toString() : Text.of(key), plain(each)));
            return entries;
        } else if (value instanceof Collection<?> several) {
            List<@Nullable Object> all = new ArrayList<>();
            several.forEach(each -> all.add(plain(each)));
            return all;
        } else if (value instanceof ApexObject object) {
            return fields(object);
        } else if (value instanceof SObject record) {
            return record(record);
        }
        return scalar(value);
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        } else if (value instanceof BigDecimal
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double) {
            return value;
        } else if (value instanceof Instant instant) {
            return JsonTimes.text(instant);
        } else if (value instanceof LocalTime time) {
            return JsonTimes.text(time);
        } else if (value instanceof Blob blob) {
            return Base64.getEncoder().encodeToString(blob.bytes());
        } else if (value instanceof EnumValue || value instanceof LocalDate) {
            return value.toString();
        }
        throw JsonReader.fault("Type unsupported in JSON: " + value.getClass().getSimpleName());
    }

    /** Returns the members of an object of a class of the program. */
    protected Map<String, @Nullable Object> fields(ApexObject object) {
        if (object.isException() || !(object.type().declaration() instanceof UserClass owner)) {
            throw JsonReader.fault("Type unsupported in JSON: " + object.type());
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (StoredField field : owner.storedFields()) {
            Object value = object.field(field.slot());
            boolean written = !field.modifiers().contains("transient") && (value != null || !suppressNulls);
            if (written) {
                members.put(field.name(), plain(value));
            }
        }
        return members;
    }

    /** Returns the members of a record. */
    protected Map<String, @Nullable Object> record(SObject record) {
        String type = record.declaration().name();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("type", type);
        if (record.values().get("Id") instanceof String id) {
            attributes.put("url", ADDRESS + type + "/" + id);
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("attributes", attributes);
        record.values().forEach((name, value) -> members.put(name, member(value)));
        return members;
    }

    private @Nullable Object member(@Nullable Object value) {
        if (value instanceof ApexList children) {
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            result.put("totalSize", children.size());
            result.put("done", true);
            result.put("records", plain(children));
            return result;
        }
        return value instanceof Instant instant ? JsonTimes.ofRecord(instant) : plain(value);
    }
}
