package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.Types;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The static methods of custom metadata types; unlike a query they cut long texts off at 255 characters. */
public final class CustomMetadataType implements Library {

    private static final int LONGEST = 255;

    private final Org org;
    private final Records records;

    public CustomMetadataType(Org org, Records records) {
        this.org = org;
        this.records = records;
    }

    @Override
    public void register(Platform platform) {
        platform.type("CustomMetadata<T>")
                .extending("SObject")
                .staticMethod("Map<String,T> getAll()", this::all)
                .staticMethod("T getInstance(String nameOrId)", this::one);
    }

    private ApexMap all(Call call) {
        Types types = call.execution().types();
        ApexMap all = new ApexMap(types.get("String"), call.type().argument(0));
        rows(call).forEach(row -> all.put(row.text("DeveloperName"), record(row, types)));
        return all;
    }

    private @Nullable SObject one(Call call) {
        String wanted = call.text(0);
        return rows(call).stream()
                .filter(row -> wanted.equalsIgnoreCase(row.text("DeveloperName"))
                        || wanted.equalsIgnoreCase(row.text("QualifiedApiName"))
                        || wanted.equals(row.id()))
                .findFirst()
                .map(row -> record(row, call.execution().types()))
                .orElse(null);
    }

    private List<Row> rows(Call call) {
        SObjectType type = org.schema().require(call.type().argument(0).name());
        return org.store().reading(() -> List.copyOf(org.store().all(type)));
    }

    private SObject record(Row row, Types types) {
        SObject record = records.whole(row, types);
        row.values().forEach((name, value) -> {
            if (value instanceof String text && text.length() > LONGEST) {
                record.put(name, text.substring(0, LONGEST));
            }
        });
        return record;
    }
}
