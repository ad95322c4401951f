package io.stagesign.emulator.account.model;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How a recipient shows who it is before it sees anything.
 *
 * @param scheme {@code NONE}, {@code SMS} or {@code CHALLENGE}; others let the recipient in, as {@code NONE} does
 * @param challenges the phone number that the code goes to, or questions with their answers
 */
public record Authentication(String scheme, List<Challenge> challenges) {

    /**
     * A question and its answer; for a code sent by SMS the question is the phone number.
     *
     * @param masked whether nobody is to see what is typed in
     */
    public record Challenge(String question, String answer, boolean masked) {}

    public Authentication {
        challenges = List.copyOf(challenges);
    }

    static Authentication of(JsonNode auth) {
        List<Challenge> challenges = Json.objects(auth, "challenges").stream()
                .map(each -> new Challenge(
                        Json.text(each, "question"),
                        Json.text(each, "answer"),
                        each.path("maskInput").asBoolean(false)))
                .toList();
        return new Authentication(Json.text(auth, "scheme"), challenges);
    }

    public boolean isSms() {
        return scheme.equals("SMS") && !challenges.isEmpty();
    }

    public boolean isQuestions() {
        return scheme.equals("CHALLENGE") && !challenges.isEmpty();
    }

    public boolean isNeeded() {
        return isSms() || isQuestions();
    }
}
