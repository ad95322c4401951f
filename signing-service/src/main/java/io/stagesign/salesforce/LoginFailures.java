package io.stagesign.salesforce;

import io.stagesign.cloud.Answer;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import tools.jackson.databind.JsonNode;

/** What the OAuth token endpoint refuses, as a sentence for the administrator. */
final class LoginFailures {
    private LoginFailures() {}

    static RemoteFailure of(Answer answer, JsonNode json) {
        String error = json.path("error").asString("");
        String description = json.path("error_description").asString("");
        return switch (error) {
            case "invalid_client_id", "invalid_client" ->
                needsSomeone("Salesforce does not know the client id or secret of this org: enter the consumer key and"
                        + " secret of the external client app.");
            case "invalid_grant" -> needsSomeone(grant(description));
            case "inactive_user", "inactive_org" ->
                needsSomeone(
                        "The integration user or the org is not active: ask the Salesforce administrator to activate it.");
            case "unsupported_grant_type", "invalid_app_access", "unauthorized_client" ->
                needsSomeone(
                        "The external client app does not allow this login: enable the flow and assign the app to the"
                                + " integration user.");
            default -> SalesforceFailures.byStatus(answer);
        };
    }

    private static String grant(String description) {
        if (description.contains("client credentials user")) {
            return "The external client app has no run-as user: ask the Salesforce administrator to set one for the client"
                    + " credentials flow.";
        }
        if (description.contains("approved this consumer")) {
            return "The integration user is not pre-authorized for the external client app: ask the Salesforce"
                    + " administrator to admit it by a permission set.";
        }
        if (description.contains("audience")) {
            return "Salesforce does not accept the audience of our login: configure https://login.salesforce.com, or"
                    + " https://test.salesforce.com for a sandbox.";
        }
        return "Salesforce did not let the integration user in: check its user name, that it is active, and that the"
                + " external client app has the certificate of the configured private key.";
    }

    private static RemoteFailure needsSomeone(String sentence) {
        return new RemoteFailure(Help.NEEDS_SOMEONE, sentence, null);
    }
}
