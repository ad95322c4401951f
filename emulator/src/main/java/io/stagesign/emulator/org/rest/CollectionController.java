package io.stagesign.emulator.org.rest;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.dml.DmlOptions;
import io.stagesign.emulator.org.dml.RowResult;
import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.door.Notes;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Up to 200 records in one call. */
@RestController
@RequestMapping("/services/data/{version}/composite/sobjects")
class CollectionController {
    private static final int MOST = 200;

    private final Org org;
    private final Gate gate;
    private final Notes notes;
    private final JsonRows rows;

    CollectionController(Org org, Gate gate, Notes notes) {
        this.gate = gate;
        this.org = org;
        this.notes = notes;
        this.rows = new JsonRows(org);
    }

    @PostMapping
    List<Map<String, @Nullable Object>> create(@RequestBody JsonNode body, HttpServletRequest request) {
        return answer("create", org.dml().insert(rows(body), options(body, request)));
    }

    @PatchMapping
    List<Map<String, @Nullable Object>> update(@RequestBody JsonNode body, HttpServletRequest request) {
        return answer("update", org.dml().update(rows(body), options(body, request)));
    }

    @PatchMapping("/{type}/{field}")
    List<Map<String, @Nullable Object>> upsert(
            @PathVariable String field, @RequestBody JsonNode body, HttpServletRequest request) {
        return answer("upsert", org.dml().upsert(rows(body), field, options(body, request)));
    }

    @DeleteMapping
    List<Map<String, @Nullable Object>> delete(
            @RequestParam List<String> ids,
            @RequestParam(defaultValue = "false") boolean allOrNone,
            HttpServletRequest request) {
        limit(ids.size());
        return answer("delete", org.dml().delete(ids, new DmlOptions(RestDoor.access(request), allOrNone)));
    }

    private List<Row> rows(JsonNode body) {
        JsonNode records = body.path("records");
        limit(records.size());
        return StreamSupport.stream(records.spliterator(), false)
                .map(record -> {
                    SObjectType type = org.schema()
                            .require(record.path("attributes").path("type").asString(""));
                    gate.writing(type);
                    return rows.row(type, record);
                })
                .toList();
    }

    private static void limit(int records) {
        if (records > MOST) {
            throw new ApiException("INVALID_INPUT", "Too many records: a collection has at most " + MOST + " of them");
        }
    }

    private static DmlOptions options(JsonNode body, HttpServletRequest request) {
        return new DmlOptions(RestDoor.access(request), body.path("allOrNone").asBoolean(false));
    }

    private List<Map<String, @Nullable Object>> answer(String operation, List<RowResult> results) {
        notes.call(operation, "collection");
        notes.results(results);
        return results.stream().map(CollectionController::entry).toList();
    }

    private static Map<String, @Nullable Object> entry(RowResult result) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        if (result.id() != null) {
            entry.put("id", result.id());
        }
        entry.put("success", result.success());
        entry.put("errors", RestErrors.ofRecord(result.errors()));
        return entry;
    }
}
