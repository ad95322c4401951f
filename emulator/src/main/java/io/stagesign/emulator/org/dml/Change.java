package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One record on its way through a change, as triggers and rules see it. */
public final class Change {
    private final Operation operation;
    private final @Nullable Row prepared;
    private final @Nullable Row oldRow;
    private final List<RowError> errors = new ArrayList<>();
    private @Nullable Row newRow;
    private @Nullable String id;

    private Change(Operation operation, @Nullable Row prepared, @Nullable Row oldRow) {
        this.operation = operation;
        this.prepared = prepared;
        this.oldRow = oldRow;
        this.id = oldRow == null ? null : oldRow.id();
        restart();
    }

    static Change insert(Row row) {
        return new Change(Operation.INSERT, row, null);
    }

    static Change update(Row merged, Row old) {
        return new Change(Operation.UPDATE, merged, old);
    }

    static Change delete(Row old) {
        return new Change(Operation.DELETE, null, old);
    }

    static Change undelete(Row old) {
        return new Change(Operation.UNDELETE, old.copy().set("IsDeleted", false), old);
    }

    /** A change that failed before it began. */
    static Change refused(Operation operation, @Nullable String id, RowError error) {
        Change change = new Change(operation, null, null);
        change.id = id;
        change.errors.add(error);
        return change;
    }

    /** Forgets what triggers and rules did to the row in an attempt that was undone. */
    void restart() {
        newRow = prepared == null ? null : prepared.copy();
        if (oldRow == null) {
            id = null;
        }
    }

    public Operation operation() {
        return operation;
    }

    public SObjectType type() {
        return (newRow == null ? Objects.requireNonNull(oldRow, "a refused change has no row") : newRow).type();
    }

    /** Returns the record as it will be, with all its fields; absent in a delete. Before triggers may change it. */
    public @Nullable Row newRow() {
        return newRow;
    }

    /** As {@link #newRow}, where there must be one. */
    public Row requireNew() {
        return Objects.requireNonNull(newRow, "a delete has no new row");
    }

    /** Returns the record as it was; absent in an insert. Not to be changed. */
    public @Nullable Row oldRow() {
        return oldRow;
    }

    /** Refuses the record with a sentence of a trigger or validation rule. */
    public void addError(String message) {
        addError(RowError.of("FIELD_CUSTOM_VALIDATION_EXCEPTION", message));
    }

    /** Refuses the record because of one field. */
    public void addError(String field, String message) {
        addError(RowError.of("FIELD_CUSTOM_VALIDATION_EXCEPTION", message, field));
    }

    public void addError(RowError error) {
        errors.add(error);
    }

    public List<RowError> errors() {
        return List.copyOf(errors);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Returns whether the field gets another value than it had; of a new record, any value. */
    public boolean changes(String field) {
        Object before = oldRow == null ? null : oldRow.get(field);
        return newRow != null && !Objects.equals(before, newRow.get(field));
    }

    void saved(String savedId) {
        id = savedId;
    }

    RowResult result() {
        boolean failedInsert = operation == Operation.INSERT && hasErrors();
        return new RowResult(failedInsert ? null : id, operation == Operation.INSERT && !hasErrors(), errors);
    }
}
