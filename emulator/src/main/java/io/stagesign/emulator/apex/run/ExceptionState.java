package io.stagesign.emulator.apex.run;

import org.jspecify.annotations.Nullable;

/** What every Apex exception carries beside the fields of its class. */
public final class ExceptionState {

    private final String stackTrace;
    private final int line;
    private String message = "Script-thrown exception";
    private @Nullable ApexObject cause;

    ExceptionState(String stackTrace, int line) {
        this.stackTrace = stackTrace;
        this.line = line;
    }

    public String stackTrace() {
        return stackTrace;
    }

    /** Returns the line on which the exception was created. */
    public int line() {
        return line;
    }

    public String message() {
        return message;
    }

    public void setMessage(String text) {
        message = text;
    }

    public @Nullable ApexObject cause() {
        return cause;
    }

    public void setCause(ApexObject exception) {
        cause = exception;
    }
}
