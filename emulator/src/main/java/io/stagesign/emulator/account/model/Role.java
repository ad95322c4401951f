package io.stagesign.emulator.account.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One recipient of a transaction (OneSpan: role with one signer): its JSON, and how far it has come. */
public final class Role {
    private String linkKey = Identifiers.key();
    private int failedAttempts;
    private ObjectNode json;
    private final Attachments attachments;
    private final Set<String> clicked = new HashSet<>();
    private @Nullable Instant invited;
    private @Nullable Instant viewed;
    private @Nullable Instant finished;

    /** @param json the role as the client reads it, with exactly one signer */
    public Role(ObjectNode json) {
        this.json = json;
        attachments = new Attachments(json);
    }

    public ObjectNode json() {
        return json;
    }

    public String id() {
        return Json.text(json, "id");
    }

    /** Returns what the recipient is asked to upload, and has uploaded. */
    public Attachments attachments() {
        return attachments;
    }

    /** Keeps a file that the recipient uploads. */
    public void attach(String requirement, StoredFile file, Instant now) {
        attachments.add(requirement, file, now);
    }

    /** Takes a file away that the recipient had uploaded. */
    public void detach(String requirement, Attachments.AttachedFile file) {
        attachments.remove(requirement, file);
    }

    public int index() {
        return json.path("index").asInt(0);
    }

    public String signerId() {
        return Json.text(signer(), "id");
    }

    public String email() {
        return Json.text(signer(), "email");
    }

    public String fullName() {
        return (Json.text(signer(), "firstName") + " " + Json.text(signer(), "lastName")).strip();
    }

    public String title() {
        return Json.text(signer(), "title");
    }

    public String company() {
        return Json.text(signer(), "company");
    }

    /** Returns the language in which the recipient reads mails and pages, such as {@code fr}. */
    public String language() {
        return Json.text(signer(), "language");
    }

    /** Returns the sender's words to this recipient alone; may be empty. */
    public String message() {
        return Json.text(json.path("emailMessage"), "content");
    }

    public boolean isLocked() {
        return json.path("locked").asBoolean(false);
    }

    public boolean wantsDocumentsByMail() {
        return signer().path("delivery").path("email").asBoolean(false);
    }

    /** Returns how the recipient shows who it is before it sees anything. */
    public Authentication authentication() {
        return Authentication.of(signer().path("auth"));
    }

    /** Returns a copy of the signer's own JSON. */
    public ObjectNode signerJson() {
        return Json.withoutNulls(signer());
    }

    /** Returns the unguessable part of this recipient's signing link. It never expires. */
    public String linkKey() {
        return linkKey;
    }

    public @Nullable Instant invited() {
        return invited;
    }

    public @Nullable Instant viewed() {
        return viewed;
    }

    public @Nullable Instant finished() {
        return finished;
    }

    public boolean isFinished() {
        return finished != null;
    }

    public void invite(Instant now) {
        invited = now;
    }

    /** Remembers that the signer clicked the boxes of an approval; it counts once the document is confirmed. */
    public void click(Approval approval) {
        clicked.add(approval.id());
    }

    public boolean hasClicked(Approval approval) {
        return clicked.contains(approval.id());
    }

    /** The next time the transaction is sent, this recipient is invited anew. */
    public void forgetInvitation() {
        invited = null;
    }

    public void view(Instant now) {
        viewed = now;
    }

    public void finish(Instant now) {
        finished = now;
    }

    public boolean mayReassign() {
        return json.path("reassign").asBoolean(false);
    }

    /** Keeps the recipient out of the ceremony until the sender unlocks it. */
    public void lock() {
        json.put("locked", true);
    }

    public void unlock() {
        json.put("locked", false);
        failedAttempts = 0;
    }

    /** Counts an attempt to show who one is that failed; returns how many there were since the last unlocking. */
    public int countFailedAttempt() {
        failedAttempts++;
        return failedAttempts;
    }

    /** Gives the place of this recipient to somebody else, who comes with a link of their own and starts anew. */
    void handOver(ObjectNode signer) {
        json.set("signers", Json.array().add(signer));
        attachments.clear();
        linkKey = Identifiers.key();
        clicked.clear();
        invited = null;
        viewed = null;
        failedAttempts = 0;
    }

    /** Takes over a changed role; a new address means that the invitation is still to be sent. */
    public void change(ObjectNode changed) {
        String before = email();
        json = changed;
        attachments.change(changed);
        if (!before.equals(email())) {
            invited = null;
        }
    }

    private JsonNode signer() {
        return json.path("signers").path(0);
    }
}
