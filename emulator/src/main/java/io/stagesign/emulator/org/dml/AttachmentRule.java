package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.Row;

/** A classic attachment knows the length of its body. */
final class AttachmentRule implements ObjectRule {
    @Override
    public void beforeSave(Change change, Access access) {
        Row row = change.requireNew();
        if (row.get("Body") instanceof Blob body) {
            row.set("BodyLength", Math.toIntExact(body.size()));
        }
    }
}
