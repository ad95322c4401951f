package io.stagesign.receipt;

import io.stagesign.caller.OrgTokenFilter;
import io.stagesign.caller.Patience;
import io.stagesign.caller.RequestPath;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
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
    private final Receipts receipts;
    private final Patience patience;

    ReceiptController(Receipts receipts, Patience patience) {
        this.receipts = receipts;
        this.patience = patience;
    }

    @GetMapping("/api/v1/signing-requests/{id}/receipt")
    ResponseEntity<Object> json(@RequestAttribute(OrgTokenFilter.ORG) OrgId org, @PathVariable String id) {
        return answer(org, id, receipts::of, MediaType.APPLICATION_JSON);
    }

    @GetMapping("/api/v1/signing-requests/{id}/receipt.pdf")
    ResponseEntity<Object> pdf(@RequestAttribute(OrgTokenFilter.ORG) OrgId org, @PathVariable String id) {
        return answer(org, id, receipts::pdf, MediaType.APPLICATION_PDF);
    }

    private ResponseEntity<Object> answer(OrgId org, String id, Function<RequestKey, Object> writing, MediaType type) {
        RequestKey key = RequestPath.key(org, id);
        Object receipt = patience.with(() -> writing.apply(key));
        return ResponseEntity.ok().contentType(type).body(receipt);
    }
}
