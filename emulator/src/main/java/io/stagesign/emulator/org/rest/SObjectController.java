package io.stagesign.emulator.org.rest;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.dml.RowResult;
import io.stagesign.emulator.org.schema.Describe;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Single records by id or external id, and describes. */
@RestController
@RequestMapping("/services/data/{version}/sobjects")
class SObjectController {
    private final Org org;
    private final Records records;
    private final JsonRows rows;
    private final Describe describe;

    SObjectController(Org org, Records records) {
        this.org = org;
        this.records = records;
        this.rows = new JsonRows(org);
        this.describe = new Describe(org.schema());
    }

    @GetMapping
    Map<String, Object> all(HttpServletRequest request) {
        Access access = RestDoor.access(request);
        List<Map<String, @Nullable Object>> objects = org.schema().types().stream()
                .filter(type -> access.allows(Right.READ, type))
                .map(describe::summary)
                .toList();
        return Map.of("encoding", "UTF-8", "maxBatchSize", 200, "sobjects", objects);
    }

    @GetMapping("/{type}")
    Map<String, Object> summary(@PathVariable String type, HttpServletRequest request) {
        SObjectType found = records.type(type, RestDoor.access(request));
        return Map.of("objectDescribe", describe.summary(found), "recentItems", List.of());
    }

    @GetMapping("/{type}/describe")
    Map<String, @Nullable Object> describe(@PathVariable String type, HttpServletRequest request) {
        Access access = RestDoor.access(request);
        SObjectType found = records.type(type, access);
        return describe.object(found, field -> access.canRead(found, field));
    }

    @PostMapping("/{type}")
    ResponseEntity<?> create(@PathVariable String type, HttpServletRequest request) throws IOException {
        Access access = RestDoor.access(request);
        return saved(records.create(rows.read(records.type(type, access), request.getInputStream()), access));
    }

    @GetMapping("/{type}/{id}")
    Map<String, @Nullable Object> read(
            @PathVariable String version,
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String fields,
            HttpServletRequest request) {
        Access access = RestDoor.access(request);
        return new JsonRecords("/services/data/" + version)
                .record(records.read(records.type(type, access), id, fields, access));
    }

    @PatchMapping("/{type}/{id}")
    ResponseEntity<?> update(@PathVariable String type, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        Access access = RestDoor.access(request);
        SObjectType found = records.type(type, access);
        RowResult result =
                records.update(rows.read(found, request.getInputStream()).set("Id", id), access);
        return result.success() ? ResponseEntity.noContent().build() : RestErrors.answer(result.errors());
    }

    @DeleteMapping("/{type}/{id}")
    ResponseEntity<?> delete(@PathVariable String type, @PathVariable String id, HttpServletRequest request) {
        Access access = RestDoor.access(request);
        RowResult result = records.delete(records.type(type, access), id, access);
        return result.success() ? ResponseEntity.noContent().build() : RestErrors.answer(result.errors());
    }

    @PatchMapping("/{type}/{field}/{value}")
    ResponseEntity<?> upsert(
            @PathVariable String type,
            @PathVariable String field,
            @PathVariable String value,
            HttpServletRequest request)
            throws IOException {
        Access access = RestDoor.access(request);
        SObjectType found = records.type(type, access);
        return saved(records.upsert(rows.read(found, request.getInputStream()).set(field, value), field, access));
    }

    @DeleteMapping("/{type}/{field}/{value}")
    ResponseEntity<?> deleteByExternalId(
            @PathVariable String type,
            @PathVariable String field,
            @PathVariable String value,
            HttpServletRequest request) {
        Access access = RestDoor.access(request);
        return delete(type, records.idOf(records.type(type, access), field, value, access), request);
    }

    static ResponseEntity<?> saved(RowResult result) {
        if (!result.success()) {
            return RestErrors.answer(result.errors());
        }
        return ResponseEntity.status(result.created() ? 201 : 200).body(body(result));
    }

    static Map<String, Object> body(RowResult result) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", Objects.requireNonNull(result.id()));
        body.put("success", true);
        body.put("errors", List.of());
        body.put("created", result.created());
        return body;
    }
}
