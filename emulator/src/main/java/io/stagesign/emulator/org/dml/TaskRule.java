package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.store.Row;

/** A task is closed when its status says so, and knows since when. */
final class TaskRule implements ObjectRule {
    private final Saving saving;

    TaskRule(Saving saving) {
        this.saving = saving;
    }

    @Override
    public void beforeSave(Change change, Access access) {
        Row task = change.requireNew();
        boolean closed = "Completed".equals(task.text("Status"));
        if (closed != task.isTrue("IsClosed")) {
            task.set("IsClosed", closed).set("CompletedDateTime", closed ? saving.now() : null);
        }
        task.set("IsHighPriority", "High".equals(task.text("Priority")));
    }
}
