package io.stagesign.receipt;

import io.stagesign.caller.OrgTokenFilter;
import io.stagesign.caller.RequestPath;
import io.stagesign.http.Problem;
import io.stagesign.org.OrgId;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
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
    ResponseEntity<Object> get(@RequestAttribute(OrgTokenFilter.ORG) OrgId org, @PathVariable String id) {
        return requests.find(RequestPath.key(org, id)).map(this::answer).orElseGet(Problem.UNKNOWN_REQUEST::answer);
    }

    private ResponseEntity<Object> answer(SigningRequest request) {
        return request.status() == Status.FILED ? ResponseEntity.ok(receipts.of(request)) : Problem.NOT_FILED.answer();
    }
}
