package io.stagesign.outcome;

import io.stagesign.signing.Outcome;
import io.stagesign.signing.SigningRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stage that a request's rule wants for the opportunity now that the request has ended.
 *
 * @param from the stage that started the signing: only from there is the opportunity moved
 */
record WantedStage(String from, String to) {
    /** What of a stored rule matters here; rules of earlier releases have no outcome. */
    private record Settings(String stage, @Nullable Outcome outcome) {}

    static Optional<WantedStage> of(SigningRequest request) {
        Settings settings = JsonMapper.shared().readValue(request.rule(), Settings.class);
        return Optional.ofNullable(settings.outcome())
                .flatMap(outcome -> outcome.after(request.status()))
                .map(to -> new WantedStage(settings.stage(), to));
    }
}
