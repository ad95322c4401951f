package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.Account;
import io.stagesign.emulator.account.access.AccessFilter;
import io.stagesign.emulator.account.access.SignerSessions;
import io.stagesign.emulator.account.access.SignerSessions.Grant;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Transactions;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The two doors for signers who come with a token of the API instead of a link. */
@RestController
class EntryController {
    private final SignerSessions sessions;
    private final Transactions transactions;
    private final Account account;

    EntryController(SignerSessions sessions, Transactions transactions, Account account) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.account = account;
    }

    /** Answers the session as JSON, as the SDK wants it; with a target, the browser goes to the ceremony. */
    @GetMapping("/auth")
    ResponseEntity<ObjectNode> open(
            @RequestParam String signerAuthenticationToken, @RequestParam(defaultValue = "") String target) {
        String session = sessions.open(signerAuthenticationToken).orElseThrow(EntryController::expired);
        ResponseCookie cookie = ResponseCookie.from(AccessFilter.SESSION, session)
                .httpOnly(true)
                .path("/")
                .build();
        var answer = ResponseEntity.status(target.isEmpty() ? HttpStatus.OK : HttpStatus.FOUND)
                .header(HttpHeaders.SET_COOKIE, cookie.toString());
        if (!target.isEmpty()) {
            return answer.location(URI.create(ceremony(session))).build();
        }
        return answer.body(Json.object().put("sessionToken", session));
    }

    @GetMapping("/access")
    ResponseEntity<ObjectNode> enter(@RequestParam String sessionToken) {
        String session = sessions.open(sessionToken).orElseThrow(EntryController::expired);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(ceremony(session)))
                .build();
    }

    // Whatever the target says: these tokens are for one signer's ceremony, and nobody is sent to another site.
    private String ceremony(String session) {
        Grant grant = sessions.session(session).orElseThrow(EntryController::expired);
        return transactions.with(
                grant.packageId(),
                transaction -> transaction
                        .signer(grant.signerId())
                        .map(account::signingUrl)
                        .orElseThrow(EntryController::expired));
    }

    private static Refused expired() {
        return Refused.forbidden("tokenExpired", "This link is used up or expired");
    }
}
