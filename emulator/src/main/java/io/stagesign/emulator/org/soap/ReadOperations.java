package io.stagesign.emulator.org.soap;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.door.Notes;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.soql.Cursors;
import io.stagesign.emulator.org.soql.Cursors.Batch;
import io.stagesign.emulator.org.soql.QueryOptions;
import io.stagesign.emulator.org.soql.QueryResult;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.Ids;
import io.stagesign.emulator.org.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** query, queryAll, queryMore and retrieve. */
final class ReadOperations {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Org org;
    private final Gate gate;
    private final Cursors cursors;
    private final Notes notes;

    ReadOperations(Org org, Gate gate, Cursors cursors, Notes notes) {
        this.gate = gate;
        this.org = org;
        this.cursors = cursors;
        this.notes = notes;
    }

    Answer query(SoapCall call, boolean allRows) {
        String soql = call.operation().textOf("queryString");
        notes.query(soql);
        gate.querying();
        QueryOptions options = QueryOptions.of(call.access());
        QueryResult result = org.soql().query(soql, allRows ? options.withAllRows() : options);
        boolean files = result.rows().stream()
                .anyMatch(row -> row.values().values().stream().anyMatch(Blob.class::isInstance));
        if (files && result.rows().size() > 1) {
            throw new ApiException(
                    "MALFORMED_QUERY",
                    "Implementation restriction: a query that selects a binary field returns one row at most");
        }
        return batch(cursors.first(result, call.batchSize()));
    }

    Answer queryMore(SoapCall call) {
        String locator = call.operation().textOf("queryLocator");
        notes.call("queryMore", locator);
        return batch(cursors.next(locator));
    }

    private static Answer batch(Batch batch) {
        return xml -> new RecordWriter(xml).batch(batch);
    }

    Answer retrieve(SoapCall call) {
        SObjectType type = readable(call.operation().textOf("sObjectType"), call.access());
        notes.call("retrieve", type.name());
        List<Field> fields = COMMA.splitAsStream(
                        call.operation().textOf("fieldList").strip())
                .map(name -> visible(type, name, call.access()))
                .toList();
        List<@Nullable Row> rows = new ArrayList<>();
        call.operation().textsOf("ids").forEach(id -> rows.add(selected(type, Ids.require(id), fields)));
        return xml -> rows.forEach(new RecordWriter(xml)::retrieved);
    }

    private SObjectType readable(String name, Access access) {
        return org.schema()
                .type(name)
                .filter(type -> access.allows(Right.READ, type))
                .orElseThrow(() -> new ApiException("INVALID_TYPE", "sObject type '" + name + "' is not supported."));
    }

    private static Field visible(SObjectType type, String name, Access access) {
        return type.field(name)
                .filter(field -> access.canRead(type, field))
                .orElseThrow(() -> new ApiException(
                        "INVALID_FIELD", "No such column '" + name + "' on entity '" + type.name() + "'."));
    }

    private @Nullable Row selected(SObjectType type, String id, List<Field> fields) {
        return org.store()
                .reading(() -> org.store()
                        .live(id)
                        .filter(row -> row.type().name().equals(type.name()))
                        .map(row -> {
                            Row selected = new Row(type).set("Id", row.id());
                            fields.forEach(field -> selected.set(field.name(), row.get(field.name())));
                            return selected;
                        })
                        .orElse(null));
    }
}
