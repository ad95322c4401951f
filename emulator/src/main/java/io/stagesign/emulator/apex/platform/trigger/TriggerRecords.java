package io.stagesign.emulator.apex.platform.trigger;

import io.stagesign.emulator.apex.platform.record.RecordErrors;
import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.platform.session.TriggerContext;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.EnumDeclaration;
import io.stagesign.emulator.apex.run.EnumValue;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.org.dml.Change;
import io.stagesign.emulator.org.dml.Operation;
import io.stagesign.emulator.org.dml.TriggerBatch;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.FieldValues;
import io.stagesign.emulator.org.store.Row;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records of one batch of changes as its triggers see them, and what the triggers did to them. */
final class TriggerRecords {

    private final Execution execution;
    private final TriggerBatch batch;
    private final Records records;
    private final TriggerContext context;

    TriggerRecords(Execution execution, TriggerBatch batch, Records records) {
        this.execution = execution;
        this.batch = batch;
        this.records = records;
        ApexList newRecords = list(Change::newRow, !batch.before());
        boolean hasOld = batch.operation() != Operation.INSERT && batch.operation() != Operation.UNDELETE;
        ApexList oldRecords = hasOld ? list(Change::oldRow, true) : null;
        this.context = new TriggerContext(operation(), newRecords, oldRecords, byId(newRecords), byId(oldRecords));
    }

    TriggerContext context() {
        return context;
    }

    private EnumValue operation() {
        EnumDeclaration operations =
                (EnumDeclaration) execution.types().get("TriggerOperation").declaration();
        String name = (batch.before() ? "BEFORE_" : "AFTER_") + batch.operation();
        return Objects.requireNonNull(operations.constant(name));
    }

    private ApexType type() {
        return ApexType.of(Records.declaration(batch.type(), execution.types()));
    }

    private @Nullable ApexList list(Function<Change, @Nullable Row> side, boolean readOnly) {
        if (side.apply(batch.changes().get(0)) == null) {
            return null;
        }
        ApexList list = new ApexList(type());
        for (Change change : batch.changes()) {
            SObject record = records.whole(Objects.requireNonNull(side.apply(change)), execution.types());
            list.add(readOnly ? record.readOnly() : record);
        }
        return list;
    }

    private @Nullable ApexMap byId(@Nullable ApexList list) {
        if (list == null || ((SObject) list.get(0)).get("Id") == null) {
            return null;
        }
        ApexMap map = new ApexMap(execution.types().get("Id"), type());
        list.forEach(record -> map.put(((SObject) record).get("Id"), record));
        return map;
    }

    /** Moves the errors to the changes and, before the rows are saved, new field values too. */
    void giveBack() {
        ApexList list = context.newRecords() == null ? context.oldRecords() : context.newRecords();
        for (int i = 0; list != null && i < list.size(); i++) {
            SObject record = (SObject) list.get(i);
            Change change = batch.changes().get(i);
            RecordErrors.of(execution).of(record).forEach(change::addError);
            if (batch.before() && change.newRow() != null) {
                copy(record, change.requireNew());
            }
        }
    }

    private void copy(SObject record, Row row) {
        for (Field field : row.type().fields()) {
            Object value = record.get(field.name());
            boolean changed = !Objects.equals(value, row.get(field.name()));
            if (changed && !(row.get(field.name()) instanceof Blob)) {
                row.set(field.name(), FieldValues.typed(field, records.stored(value)));
            }
        }
    }
}
