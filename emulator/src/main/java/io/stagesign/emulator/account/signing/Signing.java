package io.stagesign.emulator.account.signing;

import io.stagesign.emulator.account.mail.MailRoom;
import io.stagesign.emulator.account.model.Approval;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Note;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.Transaction;
import java.time.Clock;

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
        document.sign(role, clock.instant());
        transaction.touch(clock.instant());
        trail.about(transaction, document, role, document.isConsent() ? "Accept" : "Confirm");
        events.signed(transaction, document, role);
        finishIfDone(transaction, role);
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
