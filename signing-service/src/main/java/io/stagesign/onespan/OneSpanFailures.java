package io.stagesign.onespan;

import io.stagesign.cloud.Answer;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What OneSpan refuses, classified by the status of HTTP and by whether OneSpan itself answered. Of its message only the
 * key passes: the text can hold names and addresses.
 */
final class OneSpanFailures {
    static final String CLOUD = "OneSpan";

    private static final Set<Integer> PASSING = Set.of(408, 425);
    private static final int TOO_MANY = 429;
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(30);

    private OneSpanFailures() {}

    static RemoteFailure of(Answer answer) throws IOException {
        int status = answer.status();
        if (status == 401) {
            return needsSomeone("OneSpan refused the API key of this org: ask the administrator to enter a valid one.");
        }
        boolean wrongAddress = status / 100 == 3 || (status == 404 && answer.isHtml());
        if (wrongAddress) {
            return needsSomeone("There is no OneSpan API at the address configured for this org (HTTP " + status
                    + "): correct it.");
        }
        if (status == TOO_MANY) {
            return new RemoteFailure(
                    Help.WAIT_FOR_LIMIT,
                    "OneSpan takes no more calls for this account at the moment (HTTP 429).",
                    answer.retryAfter().orElse(SHORT_PAUSE),
                    null);
        }
        if (status >= 500 || PASSING.contains(status) || answer.isHtml()) {
            return new RemoteFailure(
                    Help.TRY_AGAIN,
                    "OneSpan is not available at the moment (HTTP " + status + ").",
                    answer.retryAfter().orElse(null),
                    null);
        }
        return needsSomeone(refusal(status, messageKey(answer.text())));
    }

    /** An answer that came and says nothing that can be understood; whether anything was done is not known. */
    static RemoteFailure unreadable() {
        return new RemoteFailure(
                Help.TRY_AGAIN, "OneSpan gave an answer from which it is not clear what was done.", null);
    }

    private static String refusal(int status, String key) {
        return switch (status) {
            case 403 ->
                "OneSpan does not allow this to the owner of the API key (" + key
                        + "): ask the administrator of the OneSpan account to allow it.";
            case 404 -> "OneSpan does not know this transaction or document any more (" + key + ").";
            default ->
                "OneSpan refused the transaction (" + key + "): correct the document or the rule and send it again.";
        };
    }

    private static String messageKey(String body) {
        try {
            String key = JsonMapper.shared().readTree(body).path("messageKey").asString("");
            return key.matches("[A-Za-z0-9._-]{1,120}") ? key : "no reason given";
        } catch (JacksonException e) {
            return "no reason given";
        }
    }

    private static RemoteFailure needsSomeone(String sentence) {
        return new RemoteFailure(Help.NEEDS_SOMEONE, sentence, null);
    }
}
