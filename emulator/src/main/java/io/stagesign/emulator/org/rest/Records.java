package io.stagesign.emulator.org.rest;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.dml.Dml;
import io.stagesign.emulator.org.dml.DmlOptions;
import io.stagesign.emulator.org.dml.RowResult;
import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.door.Notes;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What can be done with single records, for single calls and for the parts of a composite one. */
@Component
class Records {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Org org;
    private final Gate gate;
    private final Notes notes;

    Records(Org org, Gate gate, Notes notes) {
        this.org = org;
        this.gate = gate;
        this.notes = notes;
    }

    /** Returns the object if it exists and the user may read it. */
    SObjectType type(String name, Access access) {
        return org.schema()
                .type(name)
                .filter(type -> access.allows(Right.READ, type))
                .orElseThrow(() -> new ApiException("NOT_FOUND", "The requested resource does not exist"));
    }

    /** Returns the record with the fields asked for, all that the user may read if none are. */
    Row read(SObjectType type, String id, String fields, Access access) {
        notes.call("retrieve", type.name());
        Row row = live(type, id);
        List<Field> wanted = fields.isBlank()
                ? type.fields().stream()
                        .filter(field -> access.canRead(type, field))
                        .toList()
                : COMMA.splitAsStream(fields.strip())
                        .map(name -> visible(type, name, access))
                        .toList();
        Row selected = new Row(type).set("Id", row.id());
        wanted.forEach(field -> selected.set(field.name(), row.get(field.name())));
        return selected;
    }

    private static Field visible(SObjectType type, String name, Access access) {
        return type.field(name)
                .filter(field -> access.canRead(type, field))
                .orElseThrow(() -> new ApiException(
                        "INVALID_FIELD", "No such column '" + name + "' on sobject of type " + type.name()));
    }

    /** Returns the stored record of the object or refuses with NOT_FOUND. */
    Row live(SObjectType type, String id) {
        Optional<Row> row = Ids.isId(id) ? org.store().reading(() -> org.store().live(Ids.full(id))) : Optional.empty();
        return row.filter(found -> found.type().name().equals(type.name()))
                .orElseThrow(() -> new ApiException("NOT_FOUND", "The requested resource does not exist"));
    }

    /** Returns the id of the record with this external id; NOT_FOUND if there is none. */
    String idOf(SObjectType type, String externalField, String value, Access access) {
        Field field = visible(type, externalField, access);
        if (!field.isIndexed()) {
            throw new ApiException(
                    "NOT_FOUND", "Provided external ID field does not exist or is not accessible: " + externalField);
        }
        List<Row> found = org.store()
                .reading(() -> org.store().lookup(type, field, value).stream()
                        .filter(row -> !row.isTrue("IsDeleted"))
                        .toList());
        if (found.size() > 1) {
            throw new ApiException("DUPLICATE_EXTERNAL_ID", "more than one record found for external id " + value);
        }
        return found.stream()
                .findFirst()
                .map(Row::requireId)
                .orElseThrow(() -> new ApiException("NOT_FOUND", "The requested resource does not exist"));
    }

    RowResult create(Row row, Access access) {
        notes.call("create", row.type().name());
        gate.writing(row.type());
        return one(org.dml().insert(List.of(row), DmlOptions.allOrNone(access)));
    }

    RowResult update(Row row, Access access) {
        notes.call("update", row.type().name());
        gate.writing(row.type());
        live(row.type(), Objects.requireNonNull(row.id()));
        return one(org.dml().update(List.of(row), DmlOptions.allOrNone(access)));
    }

    RowResult upsert(Row row, String externalField, Access access) {
        notes.call("upsert", row.type().name());
        gate.writing(row.type());
        return one(org.dml().upsert(List.of(row), externalField, DmlOptions.allOrNone(access)));
    }

    RowResult delete(SObjectType type, String id, Access access) {
        notes.call("delete", type.name());
        gate.writing(type);
        live(type, id);
        return one(org.dml().delete(List.of(id), DmlOptions.allOrNone(access)));
    }

    private RowResult one(List<RowResult> results) {
        notes.results(results);
        return results.get(0);
    }

    /** Returns the dml of the org, for calls on many records. */
    Dml dml() {
        return org.dml();
    }
}
