package io.stagesign.resend;

import io.stagesign.caller.OrgTokenFilter;
import io.stagesign.caller.RequestPath;
import io.stagesign.http.JsonBody;
import io.stagesign.http.Problem;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.SigningRequest;
import java.util.Optional;
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

/** Where an org has a signing request sent again, or gives its signers more time. */
@RestController
class ResendController {
    private static final Logger log = LoggerFactory.getLogger(ResendController.class);
    private static final int MOST_DAYS = 3650;

    private final ResendRecord record;

    ResendController(ResendRecord record) {
        this.record = record;
    }

    /** The answer: the status at this moment; that it was sent again stands on the record once it was. */
    record Accepted(String signingRequestId, String status) {}

    @PostMapping(path = "/api/v1/signing-requests/{id}/resend", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> post(
            @RequestAttribute(OrgTokenFilter.ORG) OrgId org,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body) {
        RequestKey key = RequestPath.key(org, id);
        Optional<Integer> days = JsonBody.read(
                body, fields -> Optional.ofNullable(fields.optionalNumber("expiresAfterDays", 1, MOST_DAYS)));
        return record.ask(key, days.orElse(null))
                .map(ResendController::answer)
                .orElseGet(Problem.UNKNOWN_REQUEST::answer);
    }

    private static ResponseEntity<Object> answer(SigningRequest request) {
        if (!ResendRecord.RESENDABLE.contains(request.status())) {
            return Problem.NOT_RESENDABLE.answer();
        }
        log.info(
                "Signing request {}: sending it again was asked for",
                request.key().request());
        return ResponseEntity.accepted()
                .body(new Accepted(
                        request.key().request().value(), request.status().word()));
    }
}
