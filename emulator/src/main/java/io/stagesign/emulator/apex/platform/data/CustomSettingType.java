package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The static methods of hierarchy custom settings: what is set for a user counts before what is set for the profile, and
 * that before what is set for the organization, field by field (Apex Reference, "Custom Settings Methods").
 */
public final class CustomSettingType implements Library {

    private final Org org;
    private final Records records;

    public CustomSettingType(Org org, Records records) {
        this.org = org;
        this.records = records;
    }

    @Override
    public void register(Platform platform) {
        platform.type("CustomSetting<T>")
                .extending("SObject")
                .staticMethod(
                        "T getOrgDefaults()",
                        call -> merged(call, Stream.of(org.settings().orgId())))
                .staticMethod("T getInstance()", call -> merged(call, owners(userId(call))))
                .staticMethod("T getInstance(Id owner)", call -> merged(call, owners(call.text(0))))
                .staticMethod("T getValues(Id owner)", this::values);
    }

    private static String userId(Call call) {
        return Session.of(call.execution()).userId();
    }

    /** Returns the owners that count for a user or profile, the nearest first. */
    private Stream<String> owners(String id) {
        String profile =
                org.users().byId(id).map(user -> user.text("ProfileId")).orElse(null);
        return Stream.of(id, profile, org.settings().orgId()).filter(Objects::nonNull);
    }

    private SObject merged(Call call, Stream<String> owners) {
        SObjectType type = type(call);
        List<Row> rows = owners.flatMap(owner -> find(type, owner).stream()).toList();
        Row merged = new Row(type);
        for (Field field : type.fields()) {
            rows.stream()
                    .map(row -> row.get(field.name()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(value -> merged.set(field.name(), value));
        }
        return records.whole(merged, call.execution().types());
    }

    private @Nullable SObject values(Call call) {
        return find(type(call), call.text(0))
                .map(row -> records.whole(row, call.execution().types()))
                .orElse(null);
    }

    private SObjectType type(Call call) {
        return org.schema().require(call.type().argument(0).name());
    }

    private Optional<Row> find(SObjectType type, String owner) {
        Field field = Objects.requireNonNull(type.find("SetupOwnerId"));
        return org.store()
                .reading(() -> org.store().lookup(type, field, owner).stream()
                        .filter(row -> !row.isTrue("IsDeleted"))
                        .findFirst());
    }
}
