package io.stagesign.request;

import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes a signing request in, once: whoever repeats it gets the same answer. */
@Component
class Acceptance {
    private final SigningRequests requests;
    private final JsonMapper json;

    Acceptance(SigningRequests requests, JsonMapper json) {
        this.requests = requests;
        this.json = json;
    }

    /** What became of a request that was sent to us. */
    enum Result {
        ACCEPTED,
        /** It was accepted before. */
        KNOWN,
        /** Its key was accepted before, with another opportunity or rule. */
        KEY_REUSED
    }

    @Transactional
    Result accept(RequestKey key, RecordId opportunity, Rule rule, @Nullable Instant sendAfter) {
        String sentence = sendAfter == null ? Sentences.REQUESTED : Sentences.HELD;
        if (requests.add(key, opportunity, json.writeValueAsString(rule), sendAfter, sentence)) {
            return Result.ACCEPTED;
        }
        return requests.find(key)
                        .filter(known -> isSame(known, opportunity, rule, sendAfter))
                        .isPresent()
                ? Result.KNOWN
                : Result.KEY_REUSED;
    }

    /** Reports a request once more that the org still believes to be untouched. */
    @Transactional
    void remind(RequestKey key) {
        requests.reportAgain(key, Status.REQUESTED);
    }

    Rule rule(SigningRequest request) {
        return json.readValue(request.rule(), Rule.class);
    }

    private boolean isSame(SigningRequest known, RecordId opportunity, Rule rule, @Nullable Instant sendAfter) {
        return known.opportunity().equals(opportunity)
                && rule(known).equals(rule)
                && Objects.equals(known.sendAfter(), sendAfter);
    }
}
