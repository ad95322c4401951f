package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.util.Objects;

/** An opportunity has one primary contact role: who becomes it takes it from the one before. */
final class ContactRoleRule implements ObjectRule {
    private final Schema schema;
    private final Store store;

    ContactRoleRule(Schema schema, Store store) {
        this.schema = schema;
        this.store = store;
    }

    @Override
    public void afterSave(Change change, Access access) {
        Row row = change.requireNew();
        if (!row.isTrue("IsPrimary")) {
            return;
        }
        Field opportunity = Objects.requireNonNull(row.type().find("OpportunityId"));
        Object id = Objects.requireNonNull(row.get("OpportunityId"));
        store.lookup(schema.require("OpportunityContactRole"), opportunity, id).stream()
                .filter(other -> other.isTrue("IsPrimary") && !other.requireId().equals(row.id()))
                .forEach(other -> store.put(other.copy().set("IsPrimary", false)));
    }
}
