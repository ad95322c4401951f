package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.ChildRelationship;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import java.util.List;

/** Moves records to the recycle bin with all that belongs to them, and takes them out again. */
final class Deletion {
    /** Kept on deleted rows, no field: with which record the row went to the recycle bin. */
    private static final String DELETED_WITH = "#deletedWith";

    private final Schema schema;
    private final Store store;
    private final Saving saving;

    Deletion(Schema schema, Store store, Saving saving) {
        this.schema = schema;
        this.store = store;
        this.saving = saving;
    }

    void delete(Row row, Access access) {
        delete(row, row.requireId(), access);
    }

    private void delete(Row row, String root, Access access) {
        saving.update(row.copy().set("IsDeleted", true).set(DELETED_WITH, root), access);
        for (ChildRelationship children : schema.childrenOf(row.type())) {
            for (Row child : liveChildren(children, row.requireId())) {
                if (children.cascadeDelete()) {
                    delete(child, root, access);
                } else if (children.field().isNillable()) {
                    store.put(child.copy().set(children.field().name(), null));
                }
            }
        }
    }

    void undelete(Row row, Access access) {
        String root = row.requireId();
        saving.update(row, access);
        schema.types()
                .forEach(type -> List.copyOf(store.all(type)).stream()
                        .filter(other -> root.equals(other.get(DELETED_WITH)))
                        .forEach(other -> restore(other, access)));
    }

    private void restore(Row row, Access access) {
        Row restored = row.copy().set("IsDeleted", false);
        restored.unset(DELETED_WITH);
        saving.update(restored, access);
    }

    private List<Row> liveChildren(ChildRelationship children, String parentId) {
        return store.lookup(children.child(), children.field(), parentId).stream()
                .filter(child -> !child.isTrue("IsDeleted"))
                .toList();
    }
}
