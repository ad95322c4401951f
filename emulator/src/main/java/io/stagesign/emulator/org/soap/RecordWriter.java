package io.stagesign.emulator.org.soap;

import io.stagesign.emulator.org.soql.Cursors.Batch;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.FieldValues;
import io.stagesign.emulator.org.store.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes records and query results as the Partner API does: an Id always first, values without their type. */
final class RecordWriter {
    private static final String RECORD = "sf:sObject";
    private static final String RESULT = "QueryResult";

    private final SoapWriter xml;

    RecordWriter(SoapWriter xml) {
        this.xml = xml;
    }

    void batch(Batch batch) {
        xml.open("result", RESULT);
        batch(batch.rows(), batch.locator(), batch.size());
        xml.close("result");
    }

    private void batch(List<?> rows, @Nullable String locator, int size) {
        xml.element("done", locator == null).element("queryLocator", locator);
        rows.forEach(row -> record("records", (Row) row));
        xml.element("size", size);
    }

    /** Writes a record of a query: a selected Id comes a second time, among the fields. */
    private void record(String name, Row row) {
        xml.open(name, RECORD).element("sf:type", row.type().name()).element("sf:Id", row.id());
        row.values().forEach(this::field);
        xml.close(name);
    }

    /** Writes a retrieved record, or nil for one that there is not. */
    void retrieved(@Nullable Row row) {
        if (row == null) {
            xml.element("result", null);
            return;
        }
        xml.open("result", RECORD).element("sf:type", row.type().name()).element("sf:Id", row.id());
        row.values().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("Id"))
                .forEach(this::field);
        xml.close("result");
    }

    private void field(Map.Entry<String, @Nullable Object> entry) {
        field(entry.getKey(), entry.getValue());
    }

    private void field(String name, @Nullable Object value) {
        String tag = "sf:" + name;
        if (value instanceof Row parent) {
            record(tag, parent);
        } else if (value instanceof List<?> children) {
            children(tag, children);
        } else if (value instanceof Blob content) {
            xml.content(tag, content);
        } else {
            xml.element(tag, value == null ? null : FieldValues.text(value));
        }
    }

    private void children(String tag, List<?> children) {
        if (children.isEmpty()) {
            xml.element(tag, null);
            return;
        }
        xml.open(tag, RESULT);
        batch(children, null, children.size());
        xml.close(tag);
    }
}
