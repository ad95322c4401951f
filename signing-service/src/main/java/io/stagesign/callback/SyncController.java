package io.stagesign.callback;

import io.stagesign.caller.OrgTokenFilter;
import io.stagesign.caller.Patience;
import io.stagesign.caller.RequestPath;
import io.stagesign.http.Problem;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.SigningRequest;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Where an org has a transaction looked at now, instead of with the next callback or at its next turn. */
@RestController
class SyncController {
    /** The package waits for 20 seconds. */
    private static final Duration CLICK = Duration.ofSeconds(15);

    private final SyncJob job;
    private final Patience patience;

    SyncController(SyncJob job, Patience patience) {
        this.job = job;
        this.patience = patience;
    }

    /** The answer: the status that the look has led to. */
    record Synced(String signingRequestId, String status) {}

    @PostMapping("/api/v1/signing-requests/{id}/sync")
    ResponseEntity<Object> post(@RequestAttribute(OrgTokenFilter.ORG) OrgId org, @PathVariable String id) {
        RequestKey key = RequestPath.key(org, id);
        return patience.with(CLICK, () -> job.now(key))
                .map(SyncController::answer)
                .orElseGet(Problem.UNKNOWN_REQUEST::answer);
    }

    private static ResponseEntity<Object> answer(SigningRequest request) {
        return ResponseEntity.ok()
                .body(new Synced(
                        request.key().request().value(), request.status().word()));
    }
}
