package io.stagesign.cancellation;

import io.stagesign.caller.OrgTokenFilter;
import io.stagesign.caller.RequestPath;
import io.stagesign.http.JsonBody;
import io.stagesign.http.JsonFields;
import io.stagesign.http.Problem;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.Status;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where an org takes a signing request back. */
@RestController
class CancellationController {
    private static final Logger log = LoggerFactory.getLogger(CancellationController.class);

    private final CancellationRecord record;

    CancellationController(CancellationRecord record) {
        this.record = record;
    }

    /** The answer: the status at this moment; that the request is cancelled stands on its record once it is. */
    record Accepted(String signingRequestId, String status) {}

    @PostMapping(path = "/api/v1/signing-requests/{id}/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> post(
            @RequestAttribute(OrgTokenFilter.ORG) OrgId org,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body) {
        RequestKey key = RequestPath.key(org, id);
        String reason = JsonBody.read(body, CancellationController::reason);
        return record.ask(key, reason).map(CancellationController::answer).orElseGet(Problem.UNKNOWN_REQUEST::answer);
    }

    private static String reason(JsonFields fields) {
        String reason = fields.optionalText("reason", "(?s).{1,255}", "a text of at most 255 characters");
        return Objects.requireNonNullElse(reason, Sentences.NO_REASON).strip();
    }

    private static ResponseEntity<Object> answer(SigningRequest request) {
        log.info("Signing request {}: cancellation asked for", request.key().request());
        boolean accepted = request.status() == Status.CANCELLED || CancellationRecord.OPEN.contains(request.status());
        return accepted
                ? ResponseEntity.accepted()
                        .body(new Accepted(
                                request.key().request().value(),
                                request.status().word()))
                : Problem.ALREADY_FINISHED.answer();
    }
}
