package io.stagesign.emulator.org.metadata;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.FieldValues;
import io.stagesign.emulator.org.store.Row;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a test or a demo be the administrator who changes a custom metadata record, such as a signing rule. */
@RestController
class CustomMetadataController {
    private final Org org;

    CustomMetadataController(Org org) {
        this.org = org;
    }

    /**
     * Changes fields of a record.
     *
     * @param object name of the custom metadata type, without the package's namespace
     * @param values JSON by field name, without the namespace; null empties a field
     */
    @PatchMapping("/emulator/custom-metadata/{object}/{developerName}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable String object,
            @PathVariable String developerName,
            @RequestBody Map<String, @Nullable Object> values) {
        Row row = record(object, developerName);
        Map<String, @Nullable Object> typed = new HashMap<>();
        values.forEach((name, value) -> {
            Field field = field(row.type(), name);
            typed.put(field.name(), FieldValues.typed(field, value));
        });
        org.configure(row.requireId(), typed);
    }

    private Row record(String object, String developerName) {
        return org.query("SELECT Id, DeveloperName FROM " + org.packaged(object)).stream()
                .filter(row -> developerName.equals(row.text("DeveloperName")))
                .findFirst()
                .orElseThrow(() -> new ApiException("NOT_FOUND", "There is no record " + developerName + "."));
    }

    private Field field(SObjectType type, String name) {
        return type.field(org.packaged(name))
                .orElseThrow(() -> new ApiException("INVALID_FIELD", "There is no field " + name + "."));
    }

    @ExceptionHandler
    ProblemDetail wrong(ApiException wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.reason());
    }
}
