package io.stagesign.emulator.org.oauth;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.store.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Says whom an access token stands for. */
@RestController
class IdentityController {
    private final Org org;
    private final Gate gate;

    IdentityController(Org org, Gate gate) {
        this.org = org;
        this.gate = gate;
    }

    @GetMapping({"/services/oauth2/userinfo", "/id/{orgId}/{userId}"})
    ResponseEntity<?> whoAmI(@RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization) {
        Optional<Row> user = gate.sessions()
                .use(authorization.replaceFirst("(?i)^Bearer ", ""))
                .flatMap(org.users()::byUsername);
        return user.isPresent()
                ? ResponseEntity.ok(identity(user.get()))
                : ResponseEntity.status(HttpStatus.FORBIDDEN).body("Bad_OAuth_Token");
    }

    private Map<String, @Nullable Object> identity(Row user) {
        Map<String, @Nullable Object> identity = new LinkedHashMap<>();
        identity.put("sub", user.id());
        identity.put("user_id", user.id());
        identity.put("organization_id", org.settings().orgId());
        identity.put("preferred_username", user.get("Username"));
        identity.put("username", user.get("Username"));
        identity.put("display_name", user.get("Name"));
        identity.put("name", user.get("Name"));
        identity.put("email", user.get("Email"));
        identity.put("user_type", "STANDARD");
        identity.put("active", user.get("IsActive"));
        return identity;
    }
}
