package io.stagesign.request;

import io.stagesign.caller.OrgTokenFilter;
import io.stagesign.caller.RequestPath;
import io.stagesign.http.JsonBody;
import io.stagesign.http.Problem;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an org hands over its signing requests and asks what became of them. */
@RestController
@RequestMapping(SigningRequestController.PATH)
class SigningRequestController {
    static final String PATH = "/api/v1/signing-requests";

    private static final Logger log = LoggerFactory.getLogger(SigningRequestController.class);

    /** Within this time an instance sends about a hundred. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Acceptance acceptance;
    private final RequestViews views;
    private final Clock clock;

    SigningRequestController(Acceptance acceptance, RequestViews views, Clock clock) {
        this.acceptance = acceptance;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> post(
            @RequestAttribute(OrgTokenFilter.ORG) OrgId org,
            @org.springframework.web.bind.annotation.RequestBody(required = false) byte @Nullable [] body) {
        RequestBody read = JsonBody.read(body, fields -> RequestBody.read(fields, clock.instant()));
        return accept(read.key(org), read);
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> get(@RequestAttribute(OrgTokenFilter.ORG) OrgId org, @PathVariable String id) {
        return views.of(RequestPath.key(org, id))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(Problem.UNKNOWN_REQUEST::answer);
    }

    /** The answer to a request that was accepted, now or before. */
    record Accepted(String signingRequestId, String status) {}

    private ResponseEntity<Object> accept(RequestKey key, RequestBody body) {
        Acceptance.Result result =
                acceptance.accept(key, new RecordId(body.opportunity()), body.rule(), body.sendAfter());
        log.info("Signing request {}: {}", key.request(), result);
        if (result == Acceptance.Result.KEY_REUSED) {
            return Problem.KEY_REUSED.answer();
        }
        if (result == Acceptance.Result.TOO_MANY) {
            return Problem.TOO_MANY_WAITING.answerIn(LATER);
        }
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + key.request()))
                .body(new Accepted(key.request().value(), "Requested"));
    }
}
