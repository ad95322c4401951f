package io.stagesign.emulator.org.formula;

/** A formula that is wrong, or that cannot be evaluated on a record; the message is what Salesforce says. */
public final class FormulaException extends RuntimeException {

    public FormulaException(String message) {
        super(message, null, false, false);
    }

    /** Returns the message, which is never absent here. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
