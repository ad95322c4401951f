package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.access.AccessFilter;
import io.stagesign.emulator.account.access.SignerSessions;
import io.stagesign.emulator.account.access.SignerSessions.Grant;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.model.Transactions;
import io.stagesign.emulator.account.signing.Signing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Signs documents without a person: for the signer of the session, or for the sender where the sender signs too. */
@RestController
class SignedDocumentsController {
    private final Transactions transactions;
    private final Signing signing;
    private final SignerSessions sessions;

    SignedDocumentsController(Transactions transactions, Signing signing, SignerSessions sessions) {
        this.transactions = transactions;
        this.signing = signing;
        this.sessions = sessions;
    }

    @PostMapping("/api/packages/{id}/documents/signed_documents")
    ObjectNode sign(@PathVariable String id, @RequestBody JsonNode sent, HttpServletRequest request) {
        List<String> wanted = Json.objects(sent, "documents").stream()
                .map(document -> Json.text(document, "id"))
                .toList();
        return transactions.with(id, transaction -> {
            Role role = signer(transaction, request);
            for (Document document : transaction.documents()) {
                if (document.isConsent() || wanted.contains(document.id())) {
                    signing.confirm(transaction, role, document);
                }
            }
            return Json.object();
        });
    }

    private Role signer(Transaction transaction, HttpServletRequest request) {
        return AccessFilter.signer(request, sessions)
                .filter(grant -> grant.packageId().equals(transaction.id()))
                .map(Grant::signerId)
                .flatMap(transaction::signer)
                .or(() -> transaction.roles().stream()
                        .filter(role -> role.email()
                                .equalsIgnoreCase(transaction.sender().email()))
                        .findFirst())
                .orElseThrow(() -> Refused.forbidden("notASigner", "The caller is no signer of the package"));
    }
}
