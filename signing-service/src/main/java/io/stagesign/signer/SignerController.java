package io.stagesign.signer;

import io.stagesign.caller.OrgTokenFilter;
import io.stagesign.caller.Patience;
import io.stagesign.caller.RequestPath;
import io.stagesign.http.JsonBody;
import io.stagesign.http.Problem;
import io.stagesign.http.Refused;
import io.stagesign.onespan.OneSpan;
import io.stagesign.org.OrgId;
import io.stagesign.signing.EmailAddress;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an org has something done for one signer. */
@RestController
@RequestMapping(path = "/api/v1/signing-requests/{id}/signers/{contactId}", consumes = MediaType.APPLICATION_JSON_VALUE)
class SignerController {
    private static final Logger log = LoggerFactory.getLogger(SignerController.class);

    /** The package waits for 20 seconds. */
    private static final Duration CLICK = Duration.ofSeconds(15);

    private static final String INVITED = "Invited";
    private static final String WAITING = "Waiting";

    private final OpenSigners openSigners;
    private final CorrectionRecord record;
    private final OneSpan oneSpan;
    private final Patience patience;

    SignerController(OpenSigners openSigners, CorrectionRecord record, OneSpan oneSpan, Patience patience) {
        this.openSigners = openSigners;
        this.record = record;
        this.oneSpan = oneSpan;
        this.patience = patience;
    }

    /** The signer as they will be in a moment; that it is done stands on the record once it is. */
    record Corrected(String contactId, String email, String status) {}

    /** @param expiresAt absent, because the link is good as long as the transaction is */
    record SigningLink(URI url, @Nullable String expiresAt) {}

    record Unlocked(String contactId, String status) {}

    @PatchMapping
    ResponseEntity<Object> correct(
            @RequestAttribute(OrgTokenFilter.ORG) OrgId org,
            @PathVariable String id,
            @PathVariable String contactId,
            @RequestBody(required = false) byte @Nullable [] body) {
        String email = JsonBody.read(body, fields -> fields.text("email", "(?s).{1,400}", "an e-mail address"))
                .strip();
        if (!EmailAddress.isValid(email)) {
            return Problem.INVALID_ADDRESS.answer();
        }
        OpenSigner signer = with(org, id, contactId, Function.identity());
        if (!record.ask(signer, email)) {
            return Problem.SAME_ADDRESS.answer();
        }
        log.info(
                "Signing request {}: the correction of an address was asked for",
                signer.key().request());
        return ResponseEntity.accepted().body(new Corrected(contactId, email, status(signer)));
    }

    @PostMapping("/signing-link")
    ResponseEntity<Object> link(
            @RequestAttribute(OrgTokenFilter.ORG) OrgId org, @PathVariable String id, @PathVariable String contactId) {
        URI link = with(org, id, contactId, this::link);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new SigningLink(link, null));
    }

    @PostMapping("/unlock")
    ResponseEntity<Object> unlock(
            @RequestAttribute(OrgTokenFilter.ORG) OrgId org, @PathVariable String id, @PathVariable String contactId) {
        OpenSigner signer = with(org, id, contactId, this::unlock);
        return ResponseEntity.ok().body(new Unlocked(contactId, status(signer)));
    }

    private URI link(OpenSigner signer) {
        if (signer.now().locked()) {
            throw new Refused(Problem.SIGNER_LOCKED);
        }
        if (!signer.theirTurn()) {
            throw new Refused(Problem.NOT_THEIR_TURN);
        }
        URI link = oneSpan.signingLink(
                signer.key().org(), signer.transaction(), signer.now().id());
        record.linked(signer);
        return link;
    }

    private OpenSigner unlock(OpenSigner signer) {
        if (!signer.now().locked()) {
            throw new Refused(Problem.NOT_LOCKED);
        }
        oneSpan.unlock(signer.key().org(), signer.transaction(), signer.now().id());
        record.unlocked(signer);
        return signer;
    }

    private <T> T with(OrgId org, String id, String contactId, Function<OpenSigner, T> work) {
        return patience.with(
                CLICK, () -> work.apply(openSigners.get(RequestPath.key(org, id), RequestPath.signer(contactId))));
    }

    private static String status(OpenSigner signer) {
        return signer.theirTurn() ? INVITED : WAITING;
    }
}
