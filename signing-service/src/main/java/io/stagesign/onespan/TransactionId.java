package io.stagesign.onespan;

/**
 * The id of a OneSpan Sign transaction. Checked strictly: the SDK pastes it into URLs as it is.
 */
public record TransactionId(String value) {
    private static final String FORM = "[A-Za-z0-9_-]{1,64}={0,2}";

    public TransactionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a transaction id");
        }
    }

    public static boolean isValid(String value) {
        return value.matches(FORM);
    }

    @Override
    public String toString() {
        return value;
    }
}
