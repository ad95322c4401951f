package io.stagesign.emulator.account.model;

/**
 * The account says no, with the HTTP status and error body that OneSpan answers. Message keys are OneSpan's where one
 * is known, else built alike: the real list is not public.
 */
public final class Refused extends RuntimeException {
    private final int status;
    private final String messageKey;
    private final String name;

    private Refused(int status, String messageKey, String name, String message) {
        super(message);
        this.status = status;
        this.messageKey = messageKey;
        this.name = name;
    }

    /** A value that cannot be: 400, {@code error.validation.<what>}. */
    public static Refused invalid(String what, String message) {
        return new Refused(400, "error.validation." + what, "Validation Error", message);
    }

    /** Something that may not be done now: 403, {@code error.forbidden.<what>}. */
    public static Refused forbidden(String what, String message) {
        return new Refused(403, "error.forbidden." + what, "Forbidden", message);
    }

    /** Something that is not there: 404, {@code error.notFound.<what>}. */
    public static Refused notFound(String what, String message) {
        return new Refused(404, "error.notFound." + what, "Not Found", message);
    }

    /** Something that was done before: 409, {@code error.conflict.<what>}. */
    public static Refused conflict(String what, String message) {
        return new Refused(409, "error.conflict." + what, "Conflict", message);
    }

    public int status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public String name() {
        return name;
    }

    /** Returns the text of the error; never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
