package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/** An object of a class of the program, or an exception of any type; it belongs to the transaction that created it. */
public final class ApexObject {

    private final Execution execution;
    private final ApexType type;
    private final Object[] fields;
    private final @Nullable ExceptionState exception;
    private @Nullable Stub stub;

    ApexObject(Execution execution, ApexType type, int slots, @Nullable ExceptionState exception) {
        this.execution = execution;
        this.type = type;
        this.fields = new Object[slots];
        this.exception = exception;
    }

    public ApexType type() {
        return type;
    }

    /** Returns the transaction whose static state this object sees. */
    public Execution execution() {
        return execution;
    }

    /** Makes this an object whose calls the stub answers. */
    public ApexObject answeredBy(Stub answering) {
        stub = answering;
        return this;
    }

    /** Returns what answers the calls on this object; null for an object of the program's own. */
    public @Nullable Stub stub() {
        return stub;
    }

    public @Nullable Object field(int slot) {
        return fields[slot];
    }

    @SuppressWarnings("NullAway") // a field may hold null
    public void setField(int slot, @Nullable Object value) {
        fields[slot] = value;
    }

    public boolean isException() {
        return exception != null;
    }

    /** Returns the message, cause and trace of an exception. */
    public ExceptionState exceptionState() {
        if (exception == null) {
            throw new IllegalStateException(type + " is no exception");
        }
        return exception;
    }

    private @Nullable Method own(String name, int arity) {
        return stub != null
                ? null
                : type.declaration() instanceof UserClass owner ? owner.instanceMethod(name, arity) : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        Method method = this == other ? null : own("equals", 1);
        if (method == null) {
            return this == other;
        }
        return Boolean.TRUE.equals(execution.invoke(method, type, this, other));
    }

    @Override
    public int hashCode() {
        Method method = own("hashCode", 0);
        return method == null
                ? System.identityHashCode(this)
                : Values.required(execution.invoke(method, type, this), Integer.class);
    }

    /** Returns what {@code String.valueOf} gives: the class's own toString, or class name and fields. */
    @Override
    public String toString() {
        Method method = own("toString", 0);
        if (stub != null) {
            return Text.stub(type);
        } else if (method != null) {
            return String.valueOf(execution.invoke(method, type, this));
        }
        return exception == null
                ? Text.fieldsOf(this)
                : execution.types().exceptionName(type) + ": " + exception.message();
    }
}
