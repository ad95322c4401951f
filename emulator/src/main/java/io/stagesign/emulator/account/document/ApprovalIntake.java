package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Approval;
import io.stagesign.emulator.account.model.Field;
import io.stagesign.emulator.account.model.Identifiers;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Transaction;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks and completes the approvals of a document: each belongs to a recipient, each field lies on a page. */
final class ApprovalIntake {
    private ApprovalIntake() {}

    static ArrayNode approvals(ObjectNode document, Transaction transaction) {
        ArrayNode approvals = Json.array();
        Json.objects(document, "approvals").forEach(sent -> approvals.add(approval(sent, transaction)));
        return approvals;
    }

    static void checkPlaces(ObjectNode document, List<PageSize> pages) {
        for (ObjectNode approval : Json.objects(document, "approvals")) {
            new Approval(approval).fields().forEach(field -> checkPlace(field, pages, Json.text(document, "name")));
        }
    }

    private static ObjectNode approval(ObjectNode approval, Transaction transaction) {
        if (transaction.role(Json.text(approval, "role")).isEmpty()) {
            throw Refused.invalid(
                    "validateApproval.noRolesOnApproval", "An approval names no recipient of the package");
        }
        ObjectNode defaults = Json.object();
        defaults.put("id", Identifiers.key()).put("name", "").put("optional", false);
        Json.fill(approval, defaults);
        approval.remove(List.of("signed", "accepted"));
        ArrayNode fields = Json.array();
        Json.objects(approval, "fields").forEach(field -> fields.add(field(field)));
        approval.set("fields", fields);
        return approval;
    }

    private static ObjectNode field(ObjectNode field) {
        ObjectNode defaults = Json.object();
        defaults.put("id", Identifiers.key()).put("name", "").put("type", "SIGNATURE");
        defaults.put("subtype", "FULLNAME").put("page", 0).put("extract", false);
        Json.fill(field, defaults);
        return field;
    }

    private static void checkPlace(Field field, List<PageSize> pages, String document) {
        if (!field.isVisible()) {
            return;
        }
        if (field.page() < 0 || field.page() >= pages.size()) {
            throw Refused.invalid(
                    "field.pageNotFound", "The document " + document + " has no page " + (field.page() + 1));
        }
        PageSize page = pages.get(field.page());
        // Half a point of grace: clients compute in floating point.
        boolean inside = field.left() >= -0.5
                && field.top() >= -0.5
                && field.left() + field.width() <= page.width() + 0.5
                && field.top() + field.height() <= page.height() + 0.5;
        if (!inside) {
            throw Refused.invalid(
                    "field.outsidePage",
                    "A field of the document " + document + " lies outside page " + (field.page() + 1));
        }
    }
}
