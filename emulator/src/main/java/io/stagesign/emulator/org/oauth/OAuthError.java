package io.stagesign.emulator.org.oauth;

/** A token request that is refused, with OAuth's code and Salesforce's description of it. */
final class OAuthError extends RuntimeException {
    private final String error;

    OAuthError(String error, String description) {
        super(description);
        this.error = error;
    }

    String error() {
        return error;
    }
}
