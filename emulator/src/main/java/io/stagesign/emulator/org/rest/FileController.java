package io.stagesign.emulator.org.rest;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.door.Notes;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The contents of files, streamed from and to disk. */
@RestController
@RequestMapping("/services/data/{version}/sobjects/{type}")
class FileController {
    private final Org org;
    private final Records records;
    private final JsonRows rows;
    private final Notes notes;

    FileController(Org org, Records records, Notes notes) {
        this.org = org;
        this.records = records;
        this.rows = new JsonRows(org);
        this.notes = notes;
    }

    /** Streams a file's content, or reads a record by external id: the two have addresses of the same form. */
    @GetMapping("/{first}/{second}")
    void read(
            @PathVariable String version,
            @PathVariable String type,
            @PathVariable String first,
            @PathVariable String second,
            @RequestParam(defaultValue = "") String fields,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Access access = RestDoor.access(request);
        SObjectType object = records.type(type, access);
        Optional<Field> content = object.field(second).filter(field -> field.type() == FieldType.BASE64);
        if (Ids.isId(first) && content.isPresent()) {
            stream(records.live(object, first), content.get().name(), response);
            return;
        }
        Row row = records.read(object, records.idOf(object, first, second, access), fields, access);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        JsonMapper.shared()
                .writeValue(response.getOutputStream(), new JsonRecords("/services/data/" + version).record(row));
    }

    private void stream(Row row, String field, HttpServletResponse response) throws IOException {
        notes.call("download", row.requireId());
        if (!(row.get(field) instanceof Blob content)) {
            throw new ApiException("NOT_FOUND", "The requested resource does not exist");
        }
        response.setContentType("application/octetstream");
        response.setContentLengthLong(content.size());
        try (InputStream bytes = content.open()) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    /** Inserts a record with a file: one part in JSON, and one of the field's name with the bytes. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> upload(@PathVariable String type, HttpServletRequest request)
            throws IOException, ServletException {
        Access access = RestDoor.access(request);
        SObjectType object = records.type(type, access);
        Row row = new Row(object);
        Row content = new Row(object);
        for (Part part : request.getParts()) {
            try (InputStream bytes = part.getInputStream()) {
                if (object.field(part.getName()).isPresent()) {
                    content.set(part.getName(), org.blobs().keep(bytes));
                } else {
                    row = rows.read(object, bytes);
                }
            }
            part.delete();
        }
        if (content.values().isEmpty()) {
            throw new ApiException("INVALID_MULTIPART_REQUEST", "the request has no part with a file");
        }
        Row complete = row;
        content.values().forEach(complete::set);
        return SObjectController.saved(records.create(complete, access));
    }
}
