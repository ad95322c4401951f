package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.mail.MailRoom;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.model.Transactions;
import io.stagesign.emulator.account.signing.PhoneCodes;
import io.stagesign.emulator.account.signing.Turns;
import io.stagesign.emulator.journal.Journal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client asks about a package that is out: who has signed, the audit trail, a reminder now. */
@RestController
@RequestMapping("/api/packages/{id}")
class TransactionController {
    private final Transactions transactions;
    private final MailRoom mails;
    private final PhoneCodes codes;
    private final Journal journal;

    TransactionController(Transactions transactions, MailRoom mails, PhoneCodes codes, Journal journal) {
        this.codes = codes;
        this.transactions = transactions;
        this.mails = mails;
        this.journal = journal;
    }

    /** Answers how far signing is, of the whole package, or of one signer, one document, or both together. */
    @GetMapping("/signingStatus")
    ObjectNode signingStatus(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String signer,
            @RequestParam(defaultValue = "") String document) {
        return transactions.with(id, transaction -> {
            String status = transaction.shownStatus() == Status.SENT
                    ? (isSigned(transaction, signer, document) ? "SIGNING_COMPLETED" : "SIGNING_PENDING")
                    : transaction.shownStatus().name();
            return Json.object().put("status", status);
        });
    }

    @GetMapping("/audit")
    ObjectNode audit(@PathVariable String id) {
        return transactions.with(id, transaction -> {
            ObjectNode answer = Json.object().put("package-id", id);
            ArrayNode events = answer.putArray("audit-events");
            transaction.audit().forEach(entry -> {
                ObjectNode event = events.addObject();
                event.put("type", entry.type()).put("date-time", Json.date(entry.at()));
                event.put("target", entry.target()).put("target-type", entry.targetType());
                event.put("user", entry.user()).put("user-email", entry.email());
                event.put("user-ip", entry.ip()).put("data", entry.data());
            });
            return answer;
        });
    }

    /** Sends the signer with this address the invitation again, with the sender's words. */
    @PostMapping("/notifications")
    ObjectNode notify(@PathVariable String id, @RequestBody JsonNode sent) {
        String email = Json.text(sent, "email");
        List<Role> reminded = transactions.with(
                id,
                transaction -> transaction.roles().stream()
                        .filter(role -> role.email().equalsIgnoreCase(email))
                        .filter(role -> !role.isFinished())
                        .toList());
        if (reminded.isEmpty()) {
            throw Refused.notFound("signerNotFound", "No open signer of the package has this address");
        }
        return remind(id, reminded, Json.text(sent, "message"));
    }

    @PostMapping("/roles/{roleId}/notifications")
    ObjectNode notifyRole(@PathVariable String id, @PathVariable String roleId) {
        Role role = transactions.with(id, transaction -> RoleController.role(transaction, roleId));
        return remind(id, List.of(role), "");
    }

    /** Sends the recipient's phone a new code. */
    @PostMapping("/roles/{roleId}/sms_notification")
    ObjectNode sendCode(@PathVariable String id, @PathVariable String roleId) {
        transactions.run(id, transaction -> {
            Role role = RoleController.role(transaction, roleId);
            if (!role.authentication().isSms()) {
                throw Refused.forbidden("notBySms", "This signer is not asked for a code");
            }
            codes.send(transaction, role);
        });
        return Json.object();
    }

    private ObjectNode remind(String id, List<Role> roles, String message) {
        journal.note("packageId", id);
        transactions.run(
                id,
                transaction -> roles.forEach(role -> {
                    if (transaction.status() != Status.SENT || !Turns.isTurnOf(transaction, role)) {
                        throw Refused.forbidden("notYourTurn", "This signer has nothing to sign now");
                    }
                    mails.remind(transaction, role, message);
                    journal.note("reminded", roles.stream().map(Role::signerId).toList());
                }));
        return Json.object();
    }

    private static boolean isSigned(Transaction transaction, String signer, String documentId) {
        List<Role> roles = signer.isEmpty()
                ? transaction.roles()
                : transaction.roles().stream()
                        .filter(role ->
                                role.signerId().equals(signer) || role.email().equalsIgnoreCase(signer))
                        .toList();
        List<Document> documents = transaction.documents().stream()
                .filter(document -> documentId.isEmpty() || document.id().equals(documentId))
                .toList();
        return documents.stream().allMatch(document -> roles.stream().allMatch(document::isDoneBy));
    }
}
