package io.stagesign.emulator.org.store;

import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.Schema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All rows of the org. Stored rows are never changed, only replaced, and every replacement can be undone up to a
 * savepoint. Reading needs the read lock ({@link #reading}); writing happens in a transaction of {@link Transactions}.
 */
public final class Store {
    private final Map<String, Table> tables = new HashMap<>();
    private final Deque<Undo> undo = new ArrayDeque<>();
    private final Schema schema;
    private volatile Calculator calculator = (row, field) -> null;
    final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /**
     * Opens an empty store.
     *
     * @param lastNumber ids are numbered from the next one: whoever remembers the ids of an earlier run, as the signing
     *     service does, must not meet them again as other records
     */
    public Store(Schema schema, long lastNumber) {
        this.schema = schema;
        schema.types().forEach(type -> tables.put(type.name(), new Table(type, lastNumber)));
    }

    private record Undo(Table table, String id, @Nullable Row before) {}

    /** Runs a read on a consistent state: no other thread writes meanwhile. */
    public <T> T reading(Supplier<T> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Returns the stored row, deleted ones included. The row is not to be changed: take a copy. */
    public Optional<Row> find(String id) {
        return schema.typeOfId(id).map(type -> table(type).get(id));
    }

    /** Returns the stored row unless it is deleted. */
    public Optional<Row> live(String id) {
        return find(id).filter(row -> !row.isTrue("IsDeleted"));
    }

    /** Returns all rows of the object by id, deleted ones included. */
    public Collection<Row> all(SObjectType type) {
        return table(type).all();
    }

    /** Returns the rows with this value in an indexed field, texts in any letter case, deleted ones included. */
    public List<Row> lookup(SObjectType type, Field field, Object value) {
        if (field.name().equals("Id")) {
            return find(value.toString()).stream().toList();
        }
        return table(type).lookup(field.name(), value);
    }

    /** Returns whether {@link #lookup} works for the field. */
    public boolean isIndexed(SObjectType type, Field field) {
        return field.name().equals("Id") || table(type).isIndexed(field.name());
    }

    /** Returns an id that no record of the object ever had. */
    public String nextId(SObjectType type) {
        return table(type).nextId();
    }

    /** Returns the next number for the object's auto-number fields. */
    public long nextAutoNumber(SObjectType type) {
        return table(type).nextAutoNumber();
    }

    /** From now on the formula fields of rows have the values that it works out. */
    public void calculateBy(Calculator by) {
        calculator = by;
    }

    /** Lets the row have values in its formula fields, as stored rows do. */
    public void complete(Row row) {
        row.calculateBy(calculator);
    }

    /** Inserts or replaces the row; the caller's row may change later, the stored one does not. */
    public void put(Row row) {
        complete(row);
        replace(row.type(), row.requireId(), row.copy());
    }

    /** Removes the row for good. */
    public void remove(SObjectType type, String id) {
        replace(type, id, null);
    }

    private void replace(SObjectType type, String id, @Nullable Row row) {
        if (!lock.isWriteLockedByCurrentThread()) {
            throw new IllegalStateException("rows change only in a transaction");
        }
        Table table = table(type);
        undo.push(new Undo(table, id, table.replace(id, row)));
    }

    /** Returns the present state's mark for {@link #rollbackTo}. */
    public int savepoint() {
        return undo.size();
    }

    /** Undoes all changes since the savepoint was taken; ids handed out since are not handed out again. */
    public void rollbackTo(int savepoint) {
        while (undo.size() > savepoint) {
            Undo last = undo.pop();
            last.table().replace(last.id(), last.before());
        }
    }

    /** Makes all changes final. */
    void commit() {
        undo.clear();
    }

    /** Forgets all rows; their ids are not handed out again. */
    public void clear() {
        lock.writeLock().lock();
        try {
            undo.clear();
            tables.replaceAll((name, table) -> new Table(schema.require(name), table.lastNumber()));
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Table table(SObjectType type) {
        return Objects.requireNonNull(tables.get(type.name()), type.name());
    }
}
