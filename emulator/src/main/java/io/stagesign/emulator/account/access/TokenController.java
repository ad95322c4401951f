package io.stagesign.emulator.account.access;

import io.stagesign.emulator.account.model.Identifiers;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Transactions;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives out tokens: to client apps by id and secret, and to clients for their signers. */
@RestController
class TokenController {
    private final Access access;
    private final SignerSessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    TokenController(Access access, SignerSessions sessions, Transactions transactions, Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @PostMapping("/apitoken/clientApp/accessToken")
    ResponseEntity<ObjectNode> clientApp(@RequestBody JsonNode sent) {
        if (!access.isClientApp(Json.text(sent, "clientId"), Json.text(sent, "secret"))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Unauthorised.json());
        }
        ObjectNode answer = Json.object().put("accessToken", access.issue(Access.CLIENT_APP));
        answer.put("expiresAt", clock.instant().plus(Access.CLIENT_APP).toEpochMilli());
        return ResponseEntity.ok(answer);
    }

    /** Takes id and secret in the header only, as the real service does. */
    @PostMapping(path = "/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<ObjectNode> oauth(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(name = "grant_type", defaultValue = "") String grantType) {
        if (!access.isClientApp(authorization)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .body(Json.object().put("error", "invalid_client"));
        }
        if (!grantType.equals("client_credentials")) {
            return ResponseEntity.badRequest().body(Json.object().put("error", "unsupported_grant_type"));
        }
        ObjectNode answer = Json.object().put("access_token", access.issue(Access.OAUTH));
        answer.put("token_type", "Bearer").put("expires_in", Access.OAUTH.toSeconds());
        return ResponseEntity.ok(answer);
    }

    @PostMapping("/api/authenticationTokens/signer/multiUse")
    ObjectNode forSigner(@RequestBody JsonNode sent) {
        return signerToken(sent, false);
    }

    @PostMapping("/api/authenticationTokens/signer/singleUse")
    ObjectNode forSignerOnce(@RequestBody JsonNode sent) {
        return signerToken(sent, true);
    }

    /** The account has no pages for senders, so these tokens open nothing. */
    @PostMapping({"/api/authenticationTokens/sender", "/api/authenticationTokens/user"})
    ObjectNode forSender() {
        return Json.object().put("value", Identifiers.key());
    }

    private ObjectNode signerToken(JsonNode sent, boolean once) {
        String packageId = Json.text(sent, "packageId");
        String signerId = Json.text(sent, "signerId");
        if (transactions
                .with(packageId, transaction -> transaction.signer(signerId))
                .isEmpty()) {
            throw Refused.notFound("signerNotFound", "The package has no signer " + signerId);
        }
        return Json.object().put("value", sessions.token(packageId, signerId, once));
    }
}
