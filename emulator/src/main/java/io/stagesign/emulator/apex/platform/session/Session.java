package io.stagesign.emulator.apex.platform.session;

import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.StatementObserver;
import io.stagesign.emulator.org.schema.SObjectType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One Apex transaction as the platform sees it; kept with its {@link Execution}. */
public final class Session {

    private final boolean test;
    private final Deque<TriggerContext> triggers = new ArrayDeque<>();
    private String userId;
    private Governor governor;
    private boolean uncommitted;
    private String quiddity = "SYNCHRONOUS";
    private @Nullable SObjectType changedType;

    /**
     * Opens the session of a transaction.
     *
     * @param userId the running user
     * @param test whether an Apex test is running
     * @param governor counts against the limits
     */
    public Session(String userId, boolean test, Governor governor) {
        this.userId = userId;
        this.test = test;
        this.governor = governor;
    }

    /** Returns the session of a transaction that has been given one. */
    public static Session of(Execution execution) {
        return execution.attachment(Session.class, () -> {
            throw new IllegalStateException("a transaction without session");
        });
    }

    /** Returns an observer that counts CPU time before it tells the other one. */
    public static StatementObserver counting(StatementObserver next) {
        return frame -> count(frame, next);
    }

    private static void count(Frame frame, StatementObserver next) {
        next.statement(frame);
        of(frame.execution()).governor.statement(frame.execution());
    }

    public String userId() {
        return userId;
    }

    public boolean isTest() {
        return test;
    }

    /** Returns the name of the constant of Quiddity for a transaction that is no job. */
    public String quiddity() {
        return test ? "RUNTEST_SYNC" : quiddity;
    }

    /** Names what began the transaction, as a constant of Quiddity. */
    public void quiddity(String name) {
        quiddity = name;
    }

    public Governor governor() {
        return governor;
    }

    /** Returns whether something was changed that is not committed yet, which forbids callouts. */
    public boolean hasUncommittedWork() {
        return uncommitted;
    }

    /** Notes a change. */
    public void changed() {
        uncommitted = true;
    }

    /** Returns the context of the innermost running trigger, null outside of triggers. */
    public @Nullable TriggerContext trigger() {
        return triggers.peek();
    }

    /** Runs code as a trigger sees it. */
    public void inTrigger(TriggerContext context, Runnable code) {
        triggers.push(context);
        try {
            code.run();
        } finally {
            triggers.pop();
        }
    }

    /** Runs code as another user: in a context of its own, as far as mixing set-up and other changes goes. */
    public <T> T as(String otherUserId, Supplier<T> code) {
        String before = userId;
        SObjectType changedBefore = changedType;
        userId = otherUserId;
        changedType = null;
        try {
            return code.get();
        } finally {
            userId = before;
            changedType = changedBefore;
        }
    }

    /** Returns an object whose records this context has changed, the first one; null if there is none. */
    public @Nullable SObjectType changedType() {
        return changedType;
    }

    /** Notes whose records are changed. */
    public void changing(SObjectType type) {
        changedType = changedType == null ? type : changedType;
    }

    /** Begins to count anew, with nothing uncommitted; returns what puts everything back. */
    public Runnable fresh(Governor next) {
        Governor before = governor;
        boolean uncommittedBefore = uncommitted;
        governor = next;
        uncommitted = false;
        return () -> {
            governor = before;
            uncommitted = uncommittedBefore;
        };
    }
}
