package io.stagesign.emulator.account.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One transaction (OneSpan: package). Not thread-safe: {@link Transactions} hands it out under its lock. */
public final class Transaction {
    private final String id = Identifiers.next();
    private final Instant created;
    private final Sender sender;
    private final ObjectNode json;
    private final List<Role> roles = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private Status status = Status.DRAFT;
    private boolean trashed;
    private Instant updated;
    private @Nullable Instant sent;
    private @Nullable Instant completed;
    private @Nullable Instant lateUntil;
    private @Nullable ReminderSchedule reminders;
    private int remindersSent;

    /** @param json what the client may set and reads back: name, description, message, language, data, settings, due */
    public Transaction(ObjectNode json, Sender sender, Instant created) {
        this.json = json;
        this.sender = sender;
        this.created = created;
        this.updated = created;
    }

    public String id() {
        return id;
    }

    public ObjectNode json() {
        return json;
    }

    public Sender sender() {
        return sender;
    }

    public String name() {
        return Json.text(json, "name");
    }

    public String description() {
        return Json.text(json, "description");
    }

    public String message() {
        return Json.text(json, "emailMessage");
    }

    /** Returns the language of what all recipients share: the consent. */
    public String language() {
        return Json.text(json, "language");
    }

    public boolean autocomplete() {
        return json.path("autocomplete").asBoolean(true);
    }

    public @Nullable Instant due() {
        return Json.instant(json, "due");
    }

    public Status status() {
        return status;
    }

    /** Returns the status that clients are told: for a while, perhaps, still the one before the last. */
    public Status shownStatus() {
        return lateUntil == null ? status : Status.SENT;
    }

    /** Clients are told that the transaction is still out until then. */
    public void showLate(Instant until) {
        lateUntil = until;
    }

    /** Ends what {@link #showLate} began, if its time has come. */
    public void catchUp(Instant now) {
        if (lateUntil != null && !now.isBefore(lateUntil)) {
            lateUntil = null;
        }
    }

    public boolean isTrashed() {
        return trashed;
    }

    public Instant created() {
        return created;
    }

    public Instant updated() {
        return updated;
    }

    public @Nullable Instant sent() {
        return sent;
    }

    public @Nullable Instant completed() {
        return completed;
    }

    public List<Role> roles() {
        return List.copyOf(roles);
    }

    public List<Document> documents() {
        return List.copyOf(documents);
    }

    public List<AuditEntry> audit() {
        return List.copyOf(audit);
    }

    public Optional<Role> role(String roleId) {
        return roles.stream().filter(role -> role.id().equals(roleId)).findFirst();
    }

    public Optional<Role> signer(String signerId) {
        return roles.stream().filter(role -> role.signerId().equals(signerId)).findFirst();
    }

    public Optional<Document> document(String documentId) {
        return documents.stream()
                .filter(document -> document.id().equals(documentId))
                .findFirst();
    }

    public void touch(Instant now) {
        updated = now;
    }

    /** Returns what signers told the sender when they left, oldest first. */
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    public void note(Note note) {
        notes.add(note);
    }

    /** Lets somebody else sign in the place of a recipient, everything anew. */
    public void handOver(Role role, ObjectNode signer) {
        documents.forEach(document -> document.forgetSignaturesOf(role));
        role.handOver(signer);
    }

    /** Whether this recipient has nothing to do but to read: no document but the consent asks for it. */
    public boolean isReader(Role role) {
        return documents.stream()
                .filter(document -> !document.isConsent())
                .allMatch(document -> document.approvalsOf(role).isEmpty());
    }

    public void record(AuditEntry entry) {
        audit.add(entry);
    }

    public void move(Status next, Instant now) {
        status = next;
        updated = now;
        if (next == Status.SENT) {
            sent = now;
        }
        if (next == Status.COMPLETED) {
            completed = now;
        }
    }

    public void trash(boolean into, Instant now) {
        trashed = into;
        updated = now;
    }

    /** Adds a recipient, who has the consent to accept like everybody. */
    public void add(Role role) {
        roles.add(role);
        document(Document.CONSENT).ifPresent(consent -> consent.addApproval(consentApproval(role)));
    }

    /** Removes a recipient with everything it had to sign. */
    public void remove(Role role) {
        roles.remove(role);
        documents.forEach(document -> document.removeApprovalsOf(role.id()));
    }

    /** Adds a document, or replaces the one with its id; the documents are numbered anew in their order. */
    public void add(Document document) {
        documents.removeIf(each -> each.id().equals(document.id()));
        documents.add(document);
        documents.sort(Comparator.comparing((Document each) -> !each.isConsent())
                .thenComparingInt(each -> each.json().path("index").asInt(0)));
        number();
    }

    public void remove(Document document) {
        documents.remove(document);
        number();
    }

    public @Nullable ReminderSchedule reminders() {
        return reminders;
    }

    public int remindersSent() {
        return remindersSent;
    }

    public void remind(@Nullable ReminderSchedule schedule) {
        reminders = schedule;
        remindersSent = 0;
    }

    public void countReminder() {
        remindersSent++;
    }

    private void number() {
        for (int index = 0; index < documents.size(); index++) {
            documents.get(index).json().put("index", index);
        }
    }

    private static ObjectNode consentApproval(Role role) {
        ObjectNode approval = Json.object();
        approval.put("id", Identifiers.key()).put("name", "").put("role", role.id());
        approval.putArray("fields");
        return approval;
    }
}
