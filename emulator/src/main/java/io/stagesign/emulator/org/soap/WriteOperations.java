package io.stagesign.emulator.org.soap;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.dml.DmlOptions;
import io.stagesign.emulator.org.dml.RowError;
import io.stagesign.emulator.org.dml.RowResult;
import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.door.Notes;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.store.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** create, update, upsert, delete and undelete. */
final class WriteOperations {
    private static final int MOST_RECORDS = 200;
    private static final String LOCKED = "unable to obtain exclusive access to this record";

    private final Org org;
    private final Gate gate;
    private final Notes notes;
    private final RecordReader records;

    WriteOperations(Org org, Gate gate, Notes notes) {
        this.org = org;
        this.gate = gate;
        this.notes = notes;
        this.records = new RecordReader(org);
    }

    Answer create(SoapCall call) {
        return rows(call, Shape.SAVE, (rows, options) -> org.dml().insert(rows, options));
    }

    Answer update(SoapCall call) {
        return rows(call, Shape.SAVE, (rows, options) -> org.dml().update(rows, options));
    }

    Answer upsert(SoapCall call) {
        String field = call.operation().textOf("externalIDFieldName");
        return rows(call, Shape.UPSERT, (rows, options) -> org.dml().upsert(rows, field, options));
    }

    Answer delete(SoapCall call) {
        return ids(call, (ids, options) -> org.dml().delete(ids, options));
    }

    Answer undelete(SoapCall call) {
        return ids(call, (ids, options) -> org.dml().undelete(ids, options));
    }

    /** Deletes answer with the id first, saves with the errors first, upserts say what was created before that. */
    private enum Shape {
        SAVE,
        UPSERT
    }

    private Answer rows(SoapCall call, Shape shape, BiFunction<List<Row>, DmlOptions, List<RowResult>> change) {
        List<SoapElement> elements = call.operation().all("sObjects");
        limit(elements.size());
        List<Row> rows = elements.stream().map(records::row).toList();
        notes.call(
                call.operation().name(),
                rows.isEmpty() ? "" : rows.get(0).type().name());
        List<RowResult> results = locked(call, rows.stream().map(Row::id).toList())
                .or(() -> full(rows))
                .orElseGet(() -> change.apply(rows, new DmlOptions(call.access(), call.allOrNone())));
        return answer(results, shape);
    }

    private Answer ids(SoapCall call, BiFunction<List<String>, DmlOptions, List<RowResult>> change) {
        List<String> ids = call.operation().textsOf("ids");
        limit(ids.size());
        notes.call(call.operation().name(), String.join(",", ids));
        List<RowResult> results =
                locked(call, ids).orElseGet(() -> change.apply(ids, new DmlOptions(call.access(), call.allOrNone())));
        return answer(results, Shape.SAVE);
    }

    private static void limit(int records) {
        if (records > MOST_RECORDS) {
            throw new ApiException(
                    "EXCEEDED_ID_LIMIT", "record limit reached. cannot submit more than 200 records into this call");
        }
    }

    /** A locked row is an error of each record, or a fault of the whole call if the fault names a status. */
    private Optional<List<RowResult>> locked(SoapCall call, List<@Nullable String> ids) {
        Optional<Fault> fault = gate.lockedRow(call.request());
        if (fault.isPresent() && fault.get().status() != null) {
            throw new ApiException("UNABLE_TO_LOCK_ROW", LOCKED);
        }
        return fault.map(found -> ids.stream()
                .map(id -> new RowResult(
                        id,
                        false,
                        List.of(RowError.of(
                                "UNABLE_TO_LOCK_ROW", LOCKED + " or 1 records: " + (id == null ? "" : id)))))
                .toList());
    }

    private Optional<List<RowResult>> full(List<Row> rows) {
        boolean full = !rows.isEmpty() && gate.storageIsFull(rows.get(0).type());
        RowError error = RowError.of(Gate.FULL, "storage limit exceeded");
        return full
                ? Optional.of(rows.stream()
                        .map(row -> new RowResult(row.id(), false, List.of(error)))
                        .toList())
                : Optional.empty();
    }

    private Answer answer(List<RowResult> results, Shape shape) {
        notes.results(results);
        return xml -> results.forEach(result -> write(xml, result, shape));
    }

    private static void write(SoapWriter xml, RowResult result, Shape shape) {
        xml.open("result");
        if (shape == Shape.UPSERT) {
            xml.element("created", result.created());
        }
        result.errors().forEach(error -> {
            xml.open("errors");
            error.fields().forEach(field -> xml.element("fields", field));
            xml.element("message", error.message()).element("statusCode", error.code());
            xml.close("errors");
        });
        xml.element("id", result.id()).element("success", result.success()).close("result");
    }
}
