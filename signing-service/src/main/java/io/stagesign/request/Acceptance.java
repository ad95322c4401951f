package io.stagesign.request;

import io.stagesign.org.LimitSettings;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import io.stagesign.org.StageSignSettings;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes a signing request in, once: whoever repeats it gets the same answer. */
@Component
class Acceptance {
    private final SigningRequests requests;
    private final WaitingRequestCount waiting;
    private final LimitSettings limits;
    private final JsonMapper json;
    private final boolean restored;

    Acceptance(
            SigningRequests requests,
            WaitingRequestCount waiting,
            LimitSettings limits,
            JsonMapper json,
            StageSignSettings settings) {
        this.requests = requests;
        this.waiting = waiting;
        this.limits = limits;
        this.restored = settings.restoredFromBackup();
        this.json = json;
    }

    /** What became of a request that was sent to us. */
    enum Result {
        ACCEPTED,
        /** It was accepted before. */
        KNOWN,
        /** Its key was accepted before, with another opportunity or rule. */
        KEY_REUSED,
        /** The org has so many waiting that this one is to come later. */
        TOO_MANY
    }

    /** What was taken in before keeps its answer, however many wait. */
    @Transactional
    Result accept(RequestKey key, RecordId opportunity, Rule rule, @Nullable Instant sendAfter) {
        return accept(key, opportunity, rule, sendAfter, restored);
    }

    /** Takes in what was found in the org, as {@link #accept} does: it may have been here before. */
    @Transactional
    Result pickUp(RequestKey key, RecordId opportunity, Rule rule, @Nullable Instant sendAfter) {
        return accept(key, opportunity, rule, sendAfter, true);
    }

    private Result accept(
            RequestKey key, RecordId opportunity, Rule rule, @Nullable Instant sendAfter, boolean cloudsAhead) {
        Optional<SigningRequest> known = requests.find(key);
        if (known.isEmpty() && waiting.count(key.org()) >= limits.waitingPerOrg()) {
            return Result.TOO_MANY;
        }
        String sentence = sendAfter == null ? Sentences.REQUESTED : Sentences.HELD;
        if (known.isEmpty()
                && requests.add(key, opportunity, json.writeValueAsString(rule), sendAfter, sentence, cloudsAhead)) {
            return Result.ACCEPTED;
        }
        return requests.find(key)
                        .filter(found -> isSame(found, opportunity, rule, sendAfter))
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
