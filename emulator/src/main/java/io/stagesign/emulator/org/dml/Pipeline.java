package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import io.stagesign.emulator.org.store.Transactions;
import io.stagesign.emulator.org.store.Transactions.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The order of execution of a change: chunks of 200; in each chunk before triggers, what the platform adds, validation,
 * save, what the platform does next, after triggers. When a row fails, the chunk is undone and, unless all or none was
 * asked for, run again with the other rows, at most three times: so does Salesforce.
 */
final class Pipeline {
    static final String ROLLED_BACK = "ALL_OR_NONE_OPERATION_ROLLED_BACK";
    private static final int CHUNK = 200;
    private static final int ATTEMPTS = 3;

    private final Store store;
    private final Transactions transactions;
    private final RowCheck check;
    private final Supplier<TriggerRunner> triggers;
    private final Validation validation;
    private final ObjectRules rules;
    private final Saving saving;
    private final Deletion deletion;

    Pipeline(
            Schema schema,
            Store store,
            Transactions transactions,
            Saving saving,
            RowCheck check,
            Supplier<TriggerRunner> triggers) {
        this.store = store;
        this.check = check;
        this.transactions = transactions;
        this.triggers = triggers;
        this.validation = new Validation(schema, store);
        this.rules = new ObjectRules(schema, store, saving);
        this.saving = saving;
        this.deletion = new Deletion(schema, store, saving);
    }

    <T> List<RowResult> run(List<T> inputs, Function<T, Change> prepare, DmlOptions options) {
        Savepoint start = transactions.savepoint();
        List<Change> changes = new ArrayList<>();
        for (int from = 0; from < inputs.size(); ) {
            List<T> chunk = inputs.subList(from, endOfChunk(inputs, from));
            List<Change> prepared = chunk.stream().map(prepare).toList();
            changes.addAll(prepared);
            chunk(prepared, options);
            from += chunk.size();
        }
        if (options.allOrNone() && changes.stream().anyMatch(Change::hasErrors)) {
            transactions.rollbackTo(start);
            changes.stream().filter(change -> !change.hasErrors()).forEach(Pipeline::rolledBack);
        }
        return changes.stream().map(Change::result).toList();
    }

    /** Rows of another object begin a chunk of their own, so that children can name parents that were saved just before. */
    private static <T> int endOfChunk(List<T> inputs, int from) {
        int end = from + 1;
        while (end < inputs.size() && end - from < CHUNK && sameObject(inputs.get(from), inputs.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean sameObject(@Nullable Object one, @Nullable Object other) {
        return !(one instanceof Row first && other instanceof Row second) || first.type() == second.type();
    }

    private static void rolledBack(Change change) {
        change.addError(RowError.of(
                ROLLED_BACK,
                "Record rolled back because not all records were valid and the request was using AllOrNone header"));
    }

    private void chunk(List<Change> changes, DmlOptions options) {
        List<Change> left = good(changes);
        if (options.allOrNone() && left.size() < changes.size()) {
            return;
        }
        for (int attempt = 1; attempt <= ATTEMPTS && !left.isEmpty(); attempt++) {
            Savepoint savepoint = transactions.savepoint();
            groups(left).forEach(group -> save(group, options.access()));
            List<Change> saved = good(left);
            if (saved.size() == left.size()) {
                return;
            }
            transactions.rollbackTo(savepoint);
            if (options.allOrNone()) {
                return;
            }
            left = saved;
            left.forEach(Change::restart);
        }
        left.forEach(change -> change.addError(RowError.of(
                "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
                "Too many retries of batch save in the presence of Apex triggers with failures")));
    }

    /** Triggers see records of one object and one operation at a time; inserts of an upsert come first. */
    private static Iterable<List<Change>> groups(List<Change> changes) {
        Map<String, List<Change>> groups = new LinkedHashMap<>();
        for (Operation operation : Operation.values()) {
            for (Change change : changes) {
                if (change.operation() == operation) {
                    groups.computeIfAbsent(operation + change.type().name(), key -> new ArrayList<>())
                            .add(change);
                }
            }
        }
        return groups.values();
    }

    private void save(List<Change> group, Access access) {
        Change first = group.get(0);
        if (first.operation() != Operation.UNDELETE) {
            fire(true, group, access);
        }
        List<Change> saved = new ArrayList<>();
        for (Change change : good(group)) {
            store(change, access);
            if (!change.hasErrors()) {
                saved.add(change);
            }
        }
        if (!saved.isEmpty()) {
            fire(false, saved, access);
        }
    }

    private void fire(boolean before, List<Change> group, Access access) {
        SObjectType type = group.get(0).type();
        triggers.get().run(new TriggerBatch(before, group.get(0).operation(), type, group, access));
    }

    private void store(Change change, Access access) {
        switch (change.operation()) {
            case DELETE -> deletion.delete(Objects.requireNonNull(change.oldRow()), access);
            case UNDELETE -> deletion.undelete(change.requireNew(), access);
            case INSERT, UPDATE -> write(change, access);
        }
    }

    private void write(Change change, Access access) {
        rules.beforeSave(change, access);
        validation.check(change);
        Row row = change.requireNew();
        store.complete(row);
        if (!change.hasErrors()) {
            check.check(change, access.userId());
        }
        if (change.hasErrors()) {
            return;
        }
        if (change.operation() == Operation.INSERT) {
            change.saved(saving.insert(row, access).requireId());
        } else {
            saving.update(row, access);
        }
        rules.afterSave(change, access);
    }

    private static List<Change> good(List<Change> changes) {
        return changes.stream().filter(change -> !change.hasErrors()).toList();
    }
}
