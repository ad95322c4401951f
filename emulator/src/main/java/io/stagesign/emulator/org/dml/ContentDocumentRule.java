package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.util.Optional;

/** A new title or description of a file is that of its latest version. */
final class ContentDocumentRule implements ObjectRule {
    private final Store store;

    ContentDocumentRule(Store store) {
        this.store = store;
    }

    @Override
    public void beforeSave(Change change, Access access) {
        if (change.operation() == Operation.INSERT) {
            change.addError(RowError.of(
                    "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "entity type cannot be inserted: Content Document"));
        }
    }

    @Override
    public void afterSave(Change change, Access access) {
        Row document = change.requireNew();
        Optional.ofNullable(document.text("LatestPublishedVersionId"))
                .flatMap(store::live)
                .ifPresent(version -> store.put(version.copy()
                        .set("Title", document.get("Title"))
                        .set("Description", document.get("Description"))));
    }
}
