package io.stagesign.emulator.account.signing;

import io.stagesign.emulator.account.mail.MailRoom;
import io.stagesign.emulator.account.model.Approval;
import io.stagesign.emulator.account.model.Attachments.Requirement;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Note;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.StoredFile;
import io.stagesign.emulator.account.model.Transaction;
import java.time.Clock;
import java.util.List;

/** What a signer does to a transaction. Every method but {@link #bounce} wants it sent and this signer's turn come. */
public final class Signing {
    private final Lifecycle lifecycle;
    private final Events events;
    private final MailRoom mails;
    private final AuditTrail trail;
    private final Clock clock;

    public Signing(Lifecycle lifecycle, Events events, MailRoom mails, Clock clock) {
        this.lifecycle = lifecycle;
        this.events = events;
        this.mails = mails;
        this.clock = clock;
        this.trail = new AuditTrail(clock);
    }

    /** The signer opens the ceremony. */
    public void open(Transaction transaction, Role role) {
        Turns.require(transaction, role);
        if (role.viewed() == null) {
            role.view(clock.instant());
            trail.about(transaction, role, "Login", "");
        }
    }

    /** The signer looks at a document; the first time is kept. */
    public void view(Transaction transaction, Role role, Document document) {
        boolean before = transaction.audit().stream()
                .anyMatch(entry -> entry.type().equals("View")
                        && entry.target().equals(document.name())
                        && entry.email().equals(role.email()));
        if (!before) {
            trail.about(transaction, document, role, "View");
        }
    }

    /** The signer clicks the boxes of one approval, which counts once the document is confirmed. */
    public void click(Transaction transaction, Role role, Document document, Approval approval) {
        Turns.require(transaction, role);
        role.click(approval);
        trail.about(transaction, document, role, "Click To Sign");
    }

    /** The signer confirms one document: all its approvals count as signed or accepted. */
    public void confirm(Transaction transaction, Role role, Document document) {
        if (document.approvalsOf(role).isEmpty() || document.isDoneBy(role)) {
            return;
        }
        open(transaction, role);
        if (!document.isConsent() && !consent(transaction).isDoneBy(role)) {
            throw Refused.forbidden("consentNotAccepted", "The consent must be accepted first");
        }
        requireAttachments(transaction, role, document);
        document.sign(role, clock.instant());
        transaction.touch(clock.instant());
        trail.about(transaction, document, role, document.isConsent() ? "Accept" : "Confirm");
        events.signed(transaction, document, role);
        finishIfDone(transaction, role);
    }

    /**
     * The signer uploads a file that the sender asked for.
     *
     * @throws Refused 404 if nothing was asked for under this id, 400 for a file without content
     */
    public void attach(Transaction transaction, Role role, String requirement, StoredFile file) {
        open(transaction, role);
        requireAsked(role, requirement);
        role.attach(requirement, file, clock.instant());
        transaction.touch(clock.instant());
        events.bySigner(transaction, "PACKAGE_ATTACHMENT", role);
    }

    /** The signer takes an uploaded file away again; fails as {@link #attach} does. */
    public void detach(Transaction transaction, Role role, String requirement, int file) {
        open(transaction, role);
        requireAsked(role, requirement).files().stream()
                .filter(each -> each.id() == file)
                .forEach(each -> role.detach(requirement, each));
        transaction.touch(clock.instant());
    }

    /** Returns what the signer has to upload before this document is confirmed, which is the last that is open; or nothing. */
    public static List<String> missingBefore(Transaction transaction, Role role, Document document) {
        boolean last = transaction.documents().stream()
                .filter(each -> !each.id().equals(document.id()))
                .allMatch(each -> each.isDoneBy(role));
        return last ? role.attachments().missing() : List.of();
    }

    /** The signer signs everything, the consent first. */
    public void signAll(Transaction transaction, Role role) {
        open(transaction, role);
        transaction.documents().forEach(document -> confirm(transaction, role, document));
        finishIfDone(transaction, role);
    }

    /** The signer declines, which ends the transaction. */
    public void decline(Transaction transaction, Role role, String reason) {
        end(transaction, role, Status.DECLINED, "PACKAGE_DECLINE", "Decline", reason);
        mails.declined(transaction, role, reason);
    }

    /** The signer opts out of signing electronically, which ends the transaction. */
    public void optOut(Transaction transaction, Role role, String reason) {
        end(transaction, role, Status.OPTED_OUT, "PACKAGE_OPT_OUT", "Opt Out", reason);
        mails.optedOut(transaction, role, reason);
    }

    /** The signer's invitation comes back undelivered. */
    public void bounce(Transaction transaction, Role role) {
        if (role.invited() == null) {
            throw Refused.forbidden("notInvited", "Nothing was sent to this signer yet");
        }
        lifecycle.bounce(transaction, role);
    }

    private void end(Transaction transaction, Role role, Status status, String event, String audited, String reason) {
        open(transaction, role);
        transaction.move(status, clock.instant());
        transaction.note(new Note(role.signerJson(), reason, clock.instant()));
        trail.about(transaction, role, audited, reason);
        events.bySigner(transaction, event, role);
    }

    private static Requirement requireAsked(Role role, String requirement) {
        return role.attachments()
                .requirement(requirement)
                .orElseThrow(() -> Refused.notFound("attachmentNotFound", "No such file is asked of this signer"));
    }

    private static void requireAttachments(Transaction transaction, Role role, Document document) {
        List<String> missing = missingBefore(transaction, role, document);
        if (!missing.isEmpty()) {
            throw Refused.invalid(
                    "attachmentMissing", "Upload what you are asked for first: " + String.join(", ", missing) + ".");
        }
    }

    private void finishIfDone(Transaction transaction, Role role) {
        if (role.isFinished() || !transaction.documents().stream().allMatch(document -> document.isDoneBy(role))) {
            return;
        }
        role.finish(clock.instant());
        events.bySigner(transaction, "SIGNER_COMPLETE", role);
        if (!Turns.allFinished(transaction)) {
            lifecycle.inviteNext(transaction);
        } else if (transaction.autocomplete()) {
            lifecycle.completed(transaction, () -> events.bySigner(transaction, "PACKAGE_COMPLETE", role));
        } else {
            events.bySigner(transaction, "PACKAGE_READY_FOR_COMPLETE", role);
        }
    }

    private static Document consent(Transaction transaction) {
        return transaction.document(Document.CONSENT).orElseThrow();
    }
}
