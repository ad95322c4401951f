package io.stagesign.emulator.org.schema;

/** A request that the org refuses as a whole, with Salesforce's code and wording. */
public final class ApiException extends RuntimeException {
    private final String code;

    /**
     * @param code an exception code of the SOAP API, such as {@code INVALID_FIELD}
     * @param message what Salesforce says to it
     */
    public ApiException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Returns the message, which is never absent here. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
