package io.stagesign.salesforce;

import io.stagesign.cloud.Answer;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an org refuses, classified by its code. Messages of the org never pass: they hold names, addresses and what
 * customers wrote into their validation rules.
 */
final class SalesforceFailures {
    static final String CLOUD = "Salesforce";

    /** The limit of 24 hours moves slowly, and all calls of this org count. */
    private static final Duration DAILY_LIMIT_PAUSE = Duration.ofHours(1);

    private static final Duration SHORT_PAUSE = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;

    private static final Set<String> BUSY = Set.of(
            "UNABLE_TO_LOCK_ROW",
            "SERVER_UNAVAILABLE",
            "REQUEST_RUNNING_TOO_LONG",
            "QUERY_TIMEOUT",
            "UNKNOWN_EXCEPTION",
            "INVALID_QUERY_LOCATOR");

    private static final Set<String> DEFECTS = Set.of("MALFORMED_QUERY", "MALFORMED_ID", "JSON_PARSER_ERROR");

    private SalesforceFailures() {}

    /**
     * Classifies a refusal.
     *
     * @param code as in a fault, a row's error or a REST error
     * @param message of the org, only searched for names of fields and objects
     * @param object what the call was about: the name of an object
     * @return {@link SessionExpired} or a {@link RemoteFailure}
     */
    static RuntimeException of(String code, @Nullable String message, String object) {
        String text = message == null ? "" : message;
        if (code.equals("INVALID_SESSION_ID")) {
            return new SessionExpired();
        }
        if (code.equals("REQUEST_LIMIT_EXCEEDED")) {
            return limit(text);
        }
        if (BUSY.contains(code)) {
            return new RemoteFailure(Help.TRY_AGAIN, "Salesforce is busy at the moment (" + code + ").", null);
        }
        if (DEFECTS.contains(code)) {
            return new RemoteFailure(
                    Help.NEVER, "Salesforce does not understand a call of StageSign (" + code + ").", null);
        }
        return RefusalSentences.find(code, text, object)
                .map(sentence -> new RemoteFailure(Help.NEEDS_SOMEONE, sentence, null))
                .orElseGet(SalesforceFailures::unclear);
    }

    /** Classifies an answer of REST, or one of SOAP that is not XML. */
    static RuntimeException of(Answer answer, String object) throws IOException {
        JsonNode error = Json.read(answer.isHtml() ? "" : answer.text()).path(0);
        String code = error.path("errorCode").asString("");
        if (!code.isEmpty()) {
            return of(code, error.path("message").asString(""), object);
        }
        return answer.status() == 401 ? new SessionExpired() : byStatus(answer);
    }

    /** Classifies an answer that says nothing but its status. */
    static RemoteFailure byStatus(Answer answer) {
        int status = answer.status();
        if (status / 100 == 3 || status == 404 || status == 410) {
            return new RemoteFailure(
                    Help.NEEDS_SOMEONE,
                    "There is no Salesforce API at the My Domain URL configured for this org (HTTP " + status + ").",
                    null);
        }
        if (status == TOO_MANY) {
            return new RemoteFailure(
                    Help.WAIT_FOR_LIMIT,
                    "Salesforce takes no more calls for this org at the moment (HTTP 429).",
                    answer.retryAfter().orElse(SHORT_PAUSE),
                    null);
        }
        return new RemoteFailure(
                Help.TRY_AGAIN,
                "Salesforce is not available at the moment (HTTP " + status + ").",
                answer.retryAfter().orElse(null),
                null);
    }

    /** What came back says neither that it was done nor that it was not. */
    static RemoteFailure unclear() {
        return new RemoteFailure(
                Help.TRY_AGAIN, "Salesforce gave an answer from which it is not clear what was done.", null);
    }

    private static RemoteFailure limit(String message) {
        if (message.contains("Concurrent")) {
            return new RemoteFailure(Help.TRY_AGAIN, "This org has too many long API calls running.", null);
        }
        return new RemoteFailure(
                Help.WAIT_FOR_LIMIT,
                "This org has used up its API calls of the last 24 hours.",
                DAILY_LIMIT_PAUSE,
                null);
    }
}
