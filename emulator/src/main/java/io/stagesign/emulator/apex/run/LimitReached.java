package io.stagesign.emulator.apex.run;

/** Ends the transaction because a governor limit was passed: Apex code can neither catch it nor run its finally blocks. */
public final class LimitReached extends RuntimeException {

    private final String reason;
    private final String trace;

    /**
     * Stops the transaction.
     *
     * @param message for example {@code Too many SOQL queries: 101}
     * @param trace the Apex stack trace
     */
    public LimitReached(String message, String trace) {
        super("System.LimitException: " + message + "\n" + trace, null, false, false);
        this.reason = message;
        this.trace = trace;
    }

    /** Returns the message without type and trace. */
    public String reason() {
        return reason;
    }

    /** Returns the Apex stack trace. */
    public String trace() {
        return trace;
    }
}
