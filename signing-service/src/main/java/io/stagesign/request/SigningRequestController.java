package io.stagesign.request;

import io.stagesign.http.Problem;
import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where an org hands over its signing requests and asks what became of them. */
@RestController
@RequestMapping(SigningRequestController.PATH)
class SigningRequestController {
    static final String PATH = "/api/v1/signing-requests";

    private static final Logger log = LoggerFactory.getLogger(SigningRequestController.class);

    private final Acceptance acceptance;
    private final RequestViews views;
    private final JsonMapper json;

    SigningRequestController(Acceptance acceptance, RequestViews views, JsonMapper json) {
        this.acceptance = acceptance;
        this.views = views;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> post(
            @RequestAttribute(OrgTokenFilter.ORG) OrgId org,
            @org.springframework.web.bind.annotation.RequestBody(required = false) byte @Nullable [] body) {
        JsonNode tree = json.readTree(body == null ? new byte[0] : body);
        if (!tree.isObject()) {
            return Problem.MALFORMED_REQUEST.answer();
        }
        RequestBody read = RequestBody.read(tree);
        if (read instanceof RequestBody.Valid valid) {
            return accept(new RequestKey(org, valid.request()), valid);
        }
        return invalid(((RequestBody.Invalid) read).errors());
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> get(@RequestAttribute(OrgTokenFilter.ORG) OrgId org, @PathVariable String id) {
        if (!RecordId.isValid(id)) {
            return Problem.UNKNOWN_REQUEST.answer();
        }
        return views.of(new RequestKey(org, new RecordId(id)))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(Problem.UNKNOWN_REQUEST::answer);
    }

    /** The answer to a request that was accepted, now or before. */
    record Accepted(String signingRequestId, String status) {}

    private ResponseEntity<Object> accept(RequestKey key, RequestBody.Valid body) {
        Acceptance.Result result = acceptance.accept(key, body.opportunity(), body.rule());
        log.info("Signing request {}: {}", key.request(), result);
        if (result == Acceptance.Result.KEY_REUSED) {
            return Problem.KEY_REUSED.answer();
        }
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + key.request()))
                .body(new Accepted(key.request().value(), "Requested"));
    }

    private static ResponseEntity<Object> invalid(List<FieldError> errors) {
        ProblemDetail body = Problem.INVALID_REQUEST.body();
        body.setProperty("errors", errors);
        return Problem.INVALID_REQUEST.answer(body);
    }
}
