package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.util.Objects;

/** A hierarchy custom setting has one record for the organization, each profile and each user. */
final class CustomSettingRule implements ObjectRule {
    private final Schema schema;
    private final Store store;

    CustomSettingRule(Schema schema, Store store) {
        this.schema = schema;
        this.store = store;
    }

    @Override
    public void beforeSave(Change change, Access access) {
        Row setting = change.requireNew();
        if (setting.get("SetupOwnerId") == null) {
            store.all(schema.require("Organization")).stream()
                    .findFirst()
                    .ifPresent(organization -> setting.set("SetupOwnerId", organization.id()));
        }
        Field owner = Objects.requireNonNull(setting.type().find("SetupOwnerId"));
        store.lookup(setting.type(), owner, String.valueOf(setting.get("SetupOwnerId"))).stream()
                .filter(other -> !other.requireId().equals(setting.id()) && !other.isTrue("IsDeleted"))
                .findFirst()
                .ifPresent(other -> change.addError(RowError.of(
                        "DUPLICATE_VALUE",
                        "duplicate value found: SetupOwnerId duplicates value on record with id: "
                                + other.requireId().substring(0, 15),
                        "SetupOwnerId")));
    }
}
