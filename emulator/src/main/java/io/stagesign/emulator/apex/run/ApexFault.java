package io.stagesign.emulator.apex.run;

/**
 * An Apex exception on its way from Java code into the program: the engine makes it a catchable Apex exception, with the
 * Apex stack trace of the call in progress.
 */
public final class ApexFault extends RuntimeException {

    private final String type;

    /**
     * Reports an exception of a built-in Apex type.
     *
     * @param type name of the exception type, for example {@code MathException}
     * @param message what {@code getMessage()} returns
     */
    public ApexFault(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    /** Returns the fault of using null where an object is needed. */
    public static ApexFault nullReference() {
        return new ApexFault("NullPointerException", "Attempt to de-reference a null object");
    }

    /** Returns the name of the Apex exception type. */
    public String type() {
        return type;
    }

    /** Returns the message, never null. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
