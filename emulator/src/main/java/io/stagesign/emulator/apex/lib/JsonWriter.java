package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexFault;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes Apex values as JSON: objects with all their fields, records with type and address. */
final class JsonWriter {

    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final boolean suppressNulls;

    /** @param suppressNulls whether fields that are null are left out */
    JsonWriter(boolean suppressNulls) {
        this.suppressNulls = suppressNulls;
    }

    String text(@Nullable Object value) {
        return JsonMapper.shared().writeValueAsString(plain(value));
    }

    private @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((key, each) -> put(entries, Text.of(key), each));
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
        if (value == null || value instanceof Boolean || value instanceof Number || value instanceof String) {
            return value instanceof BigDecimal decimal ? new BigDecimal(decimal.toPlainString()) : value;
        } else if (value instanceof Instant instant) {
            return DATETIME.format(instant);
        } else if (value instanceof Blob blob) {
            return Base64.getEncoder().encodeToString(blob.bytes());
        } else if (value instanceof EnumValue || value instanceof LocalDate) {
            return value.toString();
        }
        throw new ApexFault(
                "JSONException", "Type unsupported in JSON: " + value.getClass().getSimpleName());
    }

    @SuppressWarnings("NullAway") // a member may be null
    private void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null || !suppressNulls) {
            members.put(name, plain(value));
        }
    }

    private Map<String, Object> fields(ApexObject object) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (object.type().declaration() instanceof UserClass owner) {
            for (StoredField field : owner.storedFields()) {
                if (!field.modifiers().contains("transient")) {
                    put(members, field.name(), object.field(field.slot()));
                }
            }
        }
        return members;
    }

    private Map<String, Object> record(SObject record) {
        Map<String, Object> members = new LinkedHashMap<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("type", record.declaration().name());
        if (record.values().get("Id") instanceof String id) {
            attributes.put(
                    "url",
                    "/services/data/v67.0/sobjects/" + record.declaration().name() + "/" + id);
        }
        members.put("attributes", attributes);
        record.values().forEach((name, value) -> put(members, name, value));
        return members;
    }
}
