package io.stagesign.emulator.account.document;

import io.stagesign.emulator.account.model.Approval;
import io.stagesign.emulator.account.model.Identifiers;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the fields found in a document into approvals. A signature makes one; every other field belongs to the first
 * signature of its recipient.
 */
final class ExtractedFields {
    private final ObjectNode document;
    private final Transaction transaction;

    ExtractedFields(ObjectNode document, Transaction transaction) {
        this.document = document;
        this.transaction = transaction;
    }

    /** @throws Refused 400 for a recipient who is none, or who has a field and no signature */
    void add(List<ExtractedField> fields) {
        fields.stream().filter(field -> field.kind().signature()).forEach(this::addApproval);
        fields.stream().filter(field -> !field.kind().signature()).forEach(this::addField);
    }

    /** Whether a form field is for a recipient of the package, and the client itself has not placed it. */
    boolean wants(String role, String name) {
        return role(role).isPresent()
                && document.path("approvals")
                        .valueStream()
                        .flatMap(approval -> approval.path("fields").valueStream())
                        .noneMatch(field -> Json.text(field, "name").equals(name));
    }

    private void addApproval(ExtractedField found) {
        ObjectNode approval = approvals().addObject();
        approval.put("id", Identifiers.key())
                .put("name", "")
                .put("role", requireRole(found).id());
        approval.put("optional", found.optional());
        approval.putArray("fields").add(field(found));
    }

    private void addField(ExtractedField found) {
        String role = requireRole(found).id();
        JsonNode approval = approvals()
                .valueStream()
                .filter(each -> Json.text(each, "role").equals(role))
                .filter(each -> !new Approval(each.asObject()).isAcceptance())
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "documentExtraction.noSignature",
                        "The document has a field for " + found.role() + ", but no signature"));
        approval.asObject().withArray("fields").add(field(found));
    }

    private static ObjectNode field(ExtractedField found) {
        ObjectNode field = Json.object();
        field.put("id", Identifiers.key()).put("name", found.name()).put("extract", false);
        field.put("type", found.kind().signature() ? "SIGNATURE" : "INPUT")
                .put("subtype", found.kind().subtype());
        field.put("page", found.place().page())
                .put("left", found.place().left())
                .put("top", found.place().top());
        field.put("width", found.place().width()).put("height", found.place().height());
        if (found.kind().binding() != null) {
            field.put("binding", found.kind().binding());
        }
        if (!found.value().isEmpty()) {
            field.put("value", found.value());
        }
        boolean filledIn = !found.kind().signature() && found.kind().binding() == null;
        if (filledIn) {
            field.putObject("validation").put("required", !found.optional());
        }
        return field;
    }

    private Role requireRole(ExtractedField found) {
        return role(found.role())
                .orElseThrow(() -> Refused.invalid(
                        "documentExtraction.roleNotFound",
                        "The document has a field for " + found.role() + ", who is no recipient"));
    }

    private Optional<Role> role(String name) {
        return transaction.roles().stream()
                .filter(role -> role.id().equalsIgnoreCase(name)
                        || Json.text(role.json(), "name").equalsIgnoreCase(name))
                .findFirst();
    }

    private ArrayNode approvals() {
        return document.withArray("approvals");
    }
}
