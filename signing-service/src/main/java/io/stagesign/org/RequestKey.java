package io.stagesign.org;

/**
 * The one key that runs through everything: the {@code SigningRequest__c} row of an org. It is the idempotency key, names
 * the durable jobs, stands in every log line and in the transaction at OneSpan, and is what the write-back updates.
 */
public record RequestKey(OrgId org, RecordId request) {
    /** Returns {@code <org id>:<signing request id>}, the name of this request's jobs. */
    @Override
    public String toString() {
        return org + ":" + request;
    }

    /** Reads what {@link #toString} wrote. */
    public static RequestKey parse(String text) {
        int colon = text.indexOf(':');
        return new RequestKey(new OrgId(text.substring(0, colon)), new RecordId(text.substring(colon + 1)));
    }
}
