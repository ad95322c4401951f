package io.stagesign.emulator.org.oauth;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.door.Notes;
import io.stagesign.emulator.org.store.Row;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The token endpoint: client credentials and JWT bearer. */
@RestController
class TokenController {
    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final Org org;
    private final Gate gate;
    private final Notes notes;
    private final ConnectedApps apps;

    TokenController(Org org, Gate gate, Notes notes) {
        this.org = org;
        this.gate = gate;
        this.notes = notes;
        this.apps = new ConnectedApps(org);
    }

    @PostMapping("/services/oauth2/token")
    Map<String, String> token(
            @RequestParam Map<String, String> form,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization) {
        String grant = form.getOrDefault("grant_type", "");
        notes.call("token", grant);
        return switch (grant) {
            case "client_credentials" -> clientCredentials(form, authorization);
            case JWT_BEARER -> jwtBearer(form.getOrDefault("assertion", ""));
            default -> throw new OAuthError("unsupported_grant_type", "grant type not supported");
        };
    }

    private Map<String, String> clientCredentials(Map<String, String> form, String authorization) {
        String id = form.getOrDefault("client_id", "");
        String secret = form.getOrDefault("client_secret", "");
        if (authorization.startsWith("Basic ")) {
            String[] basic = new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8)
                    .split(":", 2);
            id = basic[0];
            secret = basic.length > 1 ? basic[1] : "";
        }
        Map<String, String> answer = answer(apps.runAs(id, secret));
        answer.put("signature", Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)));
        answer.put("issued_at", Long.toString(org.clock().millis()));
        return answer;
    }

    private Map<String, String> jwtBearer(String jwt) {
        List<String> audiences = List.of("https://login.salesforce.com", "https://test.salesforce.com", instanceUrl());
        Assertion assertion = Assertion.read(jwt, org.settings().jwtPublicKey())
                .checked(audiences, org.clock().instant());
        apps.require(assertion.issuer());
        Row user = org.users()
                .byUsername(assertion.subject())
                .orElseThrow(() -> new OAuthError("invalid_grant", "user hasn't approved this consumer"));
        return answer(user);
    }

    private Map<String, String> answer(Row user) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("access_token", gate.sessions().open(String.valueOf(user.get("Username"))));
        answer.put("scope", "api");
        answer.put("instance_url", instanceUrl());
        answer.put("id", instanceUrl() + "/id/" + org.settings().orgId() + "/" + user.id());
        answer.put("token_type", "Bearer");
        return answer;
    }

    private static String instanceUrl() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(OAuthError refusal) {
        return ResponseEntity.badRequest()
                .body(Map.of("error", refusal.error(), "error_description", String.valueOf(refusal.getMessage())));
    }
}
