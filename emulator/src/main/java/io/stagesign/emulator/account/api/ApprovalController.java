package io.stagesign.emulator.account.api;

import io.stagesign.emulator.account.document.DocumentIntake;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Transactions;
import io.stagesign.emulator.journal.Journal;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who signs a document of a draft, and where: approvals one by one, or all at once. */
@RestController
@RequestMapping("/api/packages/{id}/documents/{documentId}/approvals")
class ApprovalController {
    private final Transactions transactions;
    private final DocumentIntake intake;
    private final Journal journal;
    private final Clock clock;

    ApprovalController(Transactions transactions, DocumentIntake intake, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.intake = intake;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/{approvalId}")
    ObjectNode read(@PathVariable String id, @PathVariable String documentId, @PathVariable String approvalId) {
        return transactions.with(
                id,
                transaction -> find(
                                DocumentController.document(transaction, documentId)
                                        .json()
                                        .withArray("approvals"),
                                approvalId)
                        .deepCopy());
    }

    @PostMapping({"", "/"})
    JsonNode add(@PathVariable String id, @PathVariable String documentId, @RequestBody JsonNode sent) {
        ArrayNode changed = change(id, documentId, approvals -> approvals.add(Json.withoutNulls(sent)));
        return changed.get(changed.size() - 1);
    }

    /** What is not sent is removed. */
    @PutMapping({"", "/"})
    ArrayNode replace(@PathVariable String id, @PathVariable String documentId, @RequestBody JsonNode sent) {
        return change(id, documentId, approvals -> {
            approvals.removeAll();
            sent.valueStream().forEach(each -> approvals.add(Json.withoutNulls(each)));
        });
    }

    @PutMapping("/{approvalId}")
    ObjectNode change(
            @PathVariable String id,
            @PathVariable String documentId,
            @PathVariable String approvalId,
            @RequestBody JsonNode sent) {
        ObjectNode wanted = Json.withoutNulls(sent);
        ArrayNode changed = change(id, documentId, approvals -> {
            ObjectNode approval = find(approvals, approvalId);
            approval.setAll(wanted.put("id", approvalId));
        });
        return find(changed, approvalId);
    }

    @DeleteMapping("/{approvalId}")
    ObjectNode remove(@PathVariable String id, @PathVariable String documentId, @PathVariable String approvalId) {
        change(id, documentId, approvals -> {
            find(approvals, approvalId);
            approvals.removeIf(each -> Json.text(each, "id").equals(approvalId));
        });
        return Json.object();
    }

    @PostMapping("/{approvalId}/fields")
    JsonNode addField(
            @PathVariable String id,
            @PathVariable String documentId,
            @PathVariable String approvalId,
            @RequestBody JsonNode sent) {
        ArrayNode changed = change(
                id,
                documentId,
                approvals -> find(approvals, approvalId).withArray("fields").add(Json.withoutNulls(sent)));
        JsonNode fields = find(changed, approvalId).path("fields");
        return fields.get(fields.size() - 1);
    }

    /** Changes the approvals, which are checked as those of an upload are; text anchors are not looked for here. */
    private ArrayNode change(String id, String documentId, Consumer<ArrayNode> change) {
        journal.note("packageId", id);
        return transactions.with(id, transaction -> {
            DocumentController.requireDraft(transaction);
            Document document = DocumentController.document(transaction, documentId);
            ArrayNode approvals = document.json().withArray("approvals").deepCopy();
            change.accept(approvals);
            ArrayNode checked = intake.approvals(approvals, document, transaction);
            document.json().set("approvals", checked);
            transaction.touch(clock.instant());
            return checked.deepCopy();
        });
    }

    private static ObjectNode find(ArrayNode approvals, String approvalId) {
        return approvals
                .valueStream()
                .filter(each -> Json.text(each, "id").equals(approvalId))
                .findFirst()
                .map(JsonNode::asObject)
                .orElseThrow(() -> Refused.notFound("approvalNotFound", "The document has no approval " + approvalId));
    }
}
