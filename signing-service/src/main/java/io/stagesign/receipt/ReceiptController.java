package io.stagesign.receipt;

import io.stagesign.caller.OrgTokenFilter;
import io.stagesign.caller.RequestPath;
import io.stagesign.http.Problem;
import io.stagesign.org.OrgId;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Where an org gets the receipt of what was filed. */
@RestController
class ReceiptController {
    private final SigningRequests requests;
    private final Receipts receipts;

    ReceiptController(SigningRequests requests, Receipts receipts) {
        this.requests = requests;
        this.receipts = receipts;
    }

    @GetMapping("/api/v1/signing-requests/{id}/receipt")
    ResponseEntity<Object> json(@RequestAttribute(OrgTokenFilter.ORG) OrgId org, @PathVariable String id) {
        return answer(org, id, receipts::of, MediaType.APPLICATION_JSON);
    }

    @GetMapping("/api/v1/signing-requests/{id}/receipt.pdf")
    ResponseEntity<Object> pdf(@RequestAttribute(OrgTokenFilter.ORG) OrgId org, @PathVariable String id) {
        return answer(org, id, receipts::pdf, MediaType.APPLICATION_PDF);
    }

    private ResponseEntity<Object> answer(
            OrgId org, String id, Function<SigningRequest, Object> writing, MediaType type) {
        Optional<SigningRequest> request = requests.find(RequestPath.key(org, id));
        if (request.isEmpty()) {
            return Problem.UNKNOWN_REQUEST.answer();
        }
        return request.get().status() == Status.FILED
                ? ResponseEntity.ok().contentType(type).body(writing.apply(request.get()))
                : Problem.NOT_FILED.answer();
    }
}
