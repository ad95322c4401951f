package io.stagesign.salesforce;

/** Says that the org no longer knows our session; what was asked was not done. */
final class SessionExpired extends RuntimeException {
    SessionExpired() {
        super("the session has expired", null, false, false);
    }
}
