package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.util.Objects;

/** A file is linked to a record once, and only by someone who may edit that record. */
final class ContentDocumentLinkRule implements ObjectRule {
    private final Schema schema;
    private final Store store;

    ContentDocumentLinkRule(Schema schema, Store store) {
        this.schema = schema;
        this.store = store;
    }

    @Override
    public void beforeSave(Change change, Access access) {
        Row link = change.requireNew();
        String entity = link.text("LinkedEntityId");
        String document = link.text("ContentDocumentId");
        if (change.operation() != Operation.INSERT || entity == null || document == null) {
            return;
        }
        checkRight(change, entity, access, schema);
        Field field = Objects.requireNonNull(link.type().find("ContentDocumentId"));
        boolean linked = store.lookup(link.type(), field, document).stream()
                .anyMatch(other -> entity.equals(other.text("LinkedEntityId")) && !other.isTrue("IsDeleted"));
        if (linked) {
            change.addError(RowError.of(
                    "DUPLICATE_VALUE",
                    "Document with ID: " + document + " is already linked with the entity with ID: " + entity,
                    "LinkedEntityId"));
        }
    }

    /** Adds the error of someone who may not edit the record that a file is put on. */
    static void checkRight(Change change, String entity, Access access, Schema schema) {
        boolean refused = schema.typeOfId(entity)
                .filter(type -> !type.name().equals("User") && !access.allows(Right.EDIT, type))
                .isPresent();
        if (refused) {
            change.addError(RowError.of("INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object id"));
        }
    }
}
