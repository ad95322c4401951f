package io.stagesign.emulator.org.store;

import io.stagesign.emulator.org.schema.ApiException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The org's transactions, one per thread: one writer at a time from its first write to its end, everything undone when
 * the work throws, and work for afterwards that is forgotten with it.
 */
public final class Transactions {
    private static final long LOCK_SECONDS = 10;

    private final Store store;
    private final Map<Thread, Transaction> open = new ConcurrentHashMap<>();

    public Transactions(Store store) {
        this.store = store;
    }

    /**
     * A state of this thread's transaction to go back to.
     *
     * @param changes how many changes had been made
     * @param tasks how many tasks waited for the commit
     */
    public record Savepoint(int changes, int tasks) {}

    private static final class Transaction {
        private final List<Runnable> afterCommit = new ArrayList<>();
        private final Map<Class<?>, Object> attachments = new HashMap<>();
        private boolean writing;
    }

    /** Runs the work in this thread's transaction, or in a new one that ends with it. */
    public <T> T run(Supplier<T> work) {
        if (open.containsKey(Thread.currentThread())) {
            return work.get();
        }
        Transaction transaction = new Transaction();
        open.put(Thread.currentThread(), transaction);
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            end(transaction, done);
        }
    }

    private void end(Transaction transaction, boolean commit) {
        open.remove(Thread.currentThread());
        if (transaction.writing) {
            if (commit) {
                store.commit();
            } else {
                store.rollbackTo(0);
            }
            store.lock.writeLock().unlock();
        }
        if (commit) {
            transaction.afterCommit.forEach(Runnable::run);
        }
    }

    /** As {@link #run}, for work without a result. */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Makes this thread the writer until its transaction ends; refuses with UNABLE_TO_LOCK_ROW when another has not ended
     * within ten seconds, which is how long Salesforce waits for a row.
     */
    public void write() {
        Transaction transaction = current();
        if (!transaction.writing) {
            lock();
            transaction.writing = true;
        }
    }

    /** Takes a savepoint; this thread becomes the writer, as a savepoint counts as a change. */
    public Savepoint savepoint() {
        write();
        return new Savepoint(store.savepoint(), current().afterCommit.size());
    }

    /** Undoes what this thread's transaction did since the savepoint, tasks for after the commit included. */
    public void rollbackTo(Savepoint savepoint) {
        store.rollbackTo(savepoint.changes());
        List<Runnable> tasks = current().afterCommit;
        tasks.subList(savepoint.tasks(), tasks.size()).clear();
    }

    /** Returns whether this thread's transaction has written, or may have: a callout is refused then. */
    public boolean hasUncommittedWork() {
        Transaction transaction = open.get(Thread.currentThread());
        return transaction != null && transaction.writing;
    }

    /** Runs the task when this thread's transaction is committed, or at once when there is none. */
    public void afterCommit(Runnable task) {
        Transaction transaction = open.get(Thread.currentThread());
        if (transaction == null) {
            task.run();
        } else {
            transaction.afterCommit.add(task);
        }
    }

    /** Returns what is kept under the class until this thread's transaction ends, or null. */
    public <T> @Nullable T attachment(Class<T> key) {
        return key.cast(current().attachments.get(key));
    }

    /** Keeps something until this thread's transaction ends; null forgets what was kept. */
    public <T> void attach(Class<T> key, @Nullable T value) {
        if (value == null) {
            current().attachments.remove(key);
        } else {
            current().attachments.put(key, value);
        }
    }

    private Transaction current() {
        Transaction transaction = open.get(Thread.currentThread());
        if (transaction == null) {
            throw new IllegalStateException("no transaction on this thread");
        }
        return transaction;
    }

    private void lock() {
        try {
            if (!store.lock.writeLock().tryLock(LOCK_SECONDS, TimeUnit.SECONDS)) {
                throw new ApiException("UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the writer", stopped);
        }
    }
}
