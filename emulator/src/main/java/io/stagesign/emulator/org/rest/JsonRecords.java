package io.stagesign.emulator.org.rest;

import io.stagesign.emulator.org.soql.Cursors.Batch;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.FieldValues;
import io.stagesign.emulator.org.store.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records and query results as the REST API's JSON: with attributes, and an address in the place of a file's content.
 *
 * @param root path of the API version, such as {@code /services/data/v65.0}
 */
record JsonRecords(String root) {
    Map<String, @Nullable Object> batch(Batch batch) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("totalSize", batch.size());
        result.put("done", batch.locator() == null);
        if (batch.locator() != null) {
            result.put("nextRecordsUrl", root + "/query/" + batch.locator());
        }
        result.put("records", batch.rows().stream().map(this::record).toList());
        return result;
    }

    Map<String, @Nullable Object> record(Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("type", row.type().name());
        if (row.origin() != null) {
            attributes.put("url", url(row));
        }
        json.put("attributes", attributes);
        row.values().forEach((name, value) -> json.put(name, value(row, name, value)));
        return json;
    }

    private String url(Row row) {
        return root + "/sobjects/" + row.type().name() + "/" + row.origin();
    }

    private @Nullable Object value(Row row, String name, @Nullable Object value) {
        if (value instanceof Row parent) {
            return record(parent);
        }
        if (value instanceof List<?> children) {
            return children(children);
        }
        if (value instanceof Instant instant) {
            return FieldValues.text(instant).replace("Z", "+0000");
        }
        if (value instanceof Blob) {
            return url(row) + "/" + name;
        }
        if (value instanceof BigDecimal number) {
            return FieldValues.number(number);
        }
        return value instanceof LocalDate date ? date.toString() : value;
    }

    private @Nullable Object children(List<?> children) {
        if (children.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("totalSize", children.size());
        result.put("done", true);
        result.put(
                "records", children.stream().map(child -> record((Row) child)).toList());
        return result;
    }
}
