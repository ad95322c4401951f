package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.Types;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Row;
import java.util.Optional;

/** The static method of hierarchy custom settings; it costs no query and asks for no permission. */
public final class CustomSettingType implements Library {
    private final Org org;
    private final Records records;

    public CustomSettingType(Org org, Records records) {
        this.org = org;
        this.records = records;
    }

    @Override
    public void register(Platform platform) {
        platform.type("CustomSetting<T>").extending("SObject").staticMethod("T getOrgDefaults()", this::orgDefaults);
    }

    /** Returns the settings of the org; where it has none, a record without any. */
    private SObject orgDefaults(Call call) {
        SObjectType type = org.schema().require(call.type().argument(0).name());
        Types types = call.execution().types();
        return settings(type)
                .map(row -> records.whole(row, types))
                .orElseGet(() -> new SObject(Records.declaration(type, types)));
    }

    private Optional<Row> settings(SObjectType type) {
        return org.store()
                .reading(() -> org.store().all(type).stream()
                        .filter(row -> OrgSettings.ORG_ID.equals(row.text("SetupOwnerId")) && !row.isTrue("IsDeleted"))
                        .findFirst()
                        .map(Row::copy));
    }
}
