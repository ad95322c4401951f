package io.stagesign.emulator.account.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One document of a transaction: its JSON and its bytes. */
public final class Document {
    /** The id of the consent that OneSpan puts before every other document. */
    public static final String CONSENT = "default-consent";

    private final ObjectNode json;
    private final StoredFile original;
    private final StoredFile pdf;
    private @Nullable StoredFile sealed;

    /**
     * @param json the document as the client reads it
     * @param original the bytes as uploaded
     * @param pdf the same as PDF; the very same file if it was one
     */
    public Document(ObjectNode json, StoredFile original, StoredFile pdf) {
        this.json = json;
        this.original = original;
        this.pdf = pdf;
    }

    public ObjectNode json() {
        return json;
    }

    public StoredFile original() {
        return original;
    }

    public StoredFile pdf() {
        return pdf;
    }

    /** Returns the final PDF; absent until somebody asked for it after everybody had signed. */
    public @Nullable StoredFile sealed() {
        return sealed;
    }

    public void seal(StoredFile file) {
        sealed = file;
    }

    public String id() {
        return Json.text(json, "id");
    }

    public String name() {
        return Json.text(json, "name");
    }

    public boolean isConsent() {
        return CONSENT.equals(id());
    }

    public List<Approval> approvals() {
        return json.path("approvals")
                .valueStream()
                .map(JsonNode::asObject)
                .map(Approval::new)
                .toList();
    }

    public List<Approval> approvalsOf(Role role) {
        return approvals().stream()
                .filter(approval -> approval.roleId().equals(role.id()))
                .toList();
    }

    /** Whether this recipient has signed or accepted all that is asked here; true if nothing is. */
    public boolean isDoneBy(Role role) {
        return approvalsOf(role).stream().allMatch(approval -> approval.isSigned() || approval.isOptional());
    }

    /** Signs every approval of this recipient. */
    public void sign(Role role, Instant now) {
        approvalsOf(role).forEach(approval -> approval.sign(now));
    }

    /** Takes back everything that this recipient has signed: somebody else signs in its place. */
    void forgetSignaturesOf(Role role) {
        approvalsOf(role).forEach(Approval::forgetSignature);
    }

    void deleteFiles() {
        if (isConsent()) {
            return; // the consent's file is everybody's
        }
        original.delete();
        pdf.delete();
        if (sealed != null) {
            sealed.delete();
        }
    }

    void addApproval(ObjectNode approval) {
        approvalsJson().add(approval);
    }

    void removeApprovalsOf(String roleId) {
        ArrayNode kept = Json.array();
        approvals().stream()
                .filter(approval -> !approval.roleId().equals(roleId))
                .forEach(approval -> kept.add(approval.json()));
        json.set("approvals", kept);
    }

    private ArrayNode approvalsJson() {
        return json.withArray("approvals");
    }
}
