package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/** One running method: its receiver, its local variables and the line it has reached. */
public final class Frame {

    private final Execution execution;
    private final FramePlan plan;
    private final @Nullable Object self;
    private final Object[] locals;
    private int line;
    private @Nullable Object result;

    Frame(Execution execution, FramePlan plan, @Nullable Object self) {
        this.execution = execution;
        this.plan = plan;
        this.self = self;
        this.locals = new Object[plan.slots()];
        this.line = plan.line();
    }

    public Execution execution() {
        return execution;
    }

    public CodeUnit unit() {
        return plan.unit();
    }

    /** Returns the line of the statement in progress. */
    public int line() {
        return line;
    }

    /** Returns the receiver, null in a static method. */
    public @Nullable Object self() {
        return self;
    }

    public @Nullable Object local(int slot) {
        return locals[slot];
    }

    @SuppressWarnings("NullAway") // a local variable may hold null
    public void setLocal(int slot, @Nullable Object value) {
        locals[slot] = value;
    }

    public @Nullable Object result() {
        return result;
    }

    /** Keeps the value of a return statement. */
    public Completion returning(@Nullable Object value) {
        result = value;
        return Completion.RETURN;
    }

    /** Notes that the statement on that line begins. */
    public void reach(int statementLine) {
        line = statementLine;
        execution.observer().statement(this);
    }

    /** Returns this frame's line of an Apex stack trace. */
    String traceLine() {
        return plan.label() + ": line " + line + ", column 1";
    }
}
