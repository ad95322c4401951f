package io.stagesign.emulator.apex.run;

/** A thrown Apex exception that looks for its catch clause. */
public final class ApexThrow extends RuntimeException {

    private final transient ApexObject exception;

    public ApexThrow(ApexObject exception) {
        super(null, null, false, false);
        this.exception = exception;
    }

    /** Returns the Apex exception. */
    public ApexObject exception() {
        return exception;
    }

    /** Returns type, message and Apex stack trace, as a debug log shows an exception that nobody caught. */
    @Override
    public String getMessage() {
        return exception + "\n" + exception.exceptionState().stackTrace();
    }
}
