package io.stagesign.callback;

import io.stagesign.http.Problem;
import io.stagesign.org.Org;
import io.stagesign.org.Orgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where OneSpan calls us. It does not call again, so what it says is on disk before it hears that we heard it. */
@RestController
class CallbackController {
    private static final Logger log = LoggerFactory.getLogger(CallbackController.class);
    private static final String SCHEME = "Basic ";

    private final Orgs orgs;
    private final Callbacks callbacks;
    private final CallbackChecks checks;
    private final JsonMapper json;

    CallbackController(Orgs orgs, Callbacks callbacks, CallbackChecks checks, JsonMapper json) {
        this.checks = checks;
        this.orgs = orgs;
        this.callbacks = callbacks;
        this.json = json;
    }

    @PostMapping("/callbacks/onespan/{path}")
    ResponseEntity<Object> post(
            @PathVariable String path,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody(required = false) byte @Nullable [] body) {
        Optional<Org> org = caller(path, authorization);
        if (org.isEmpty()) {
            log.warn("A callback with an unknown path or key was refused");
            return Problem.UNKNOWN_CALLER.answer();
        }
        Optional<Callback> callback = Callback.read(json.readTree(body == null ? new byte[0] : body));
        if (callback.isEmpty()) {
            return Problem.INVALID_CALLBACK.answer();
        }
        if (CallbackChecks.isCheck(callback.get())) {
            checks.store(org.get().id(), callback.get());
        } else if (!callbacks.store(org.get().id(), callback.get())) {
            // Also the usual end of PACKAGE_CREATE, which comes before the draft's id is stored.
            log.info(
                    "Org {}: a callback for transaction {} was left alone, no request has it yet",
                    org.get().id(),
                    callback.get().transaction());
        }
        return ResponseEntity.noContent().build();
    }

    private Optional<Org> caller(String path, @Nullable String authorization) {
        String header = authorization == null ? "" : authorization;
        return orgs.byCallback(path, header.startsWith(SCHEME) ? header.substring(SCHEME.length()) : "");
    }
}
