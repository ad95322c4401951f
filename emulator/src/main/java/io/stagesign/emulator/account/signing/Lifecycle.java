package io.stagesign.emulator.account.signing;

import io.stagesign.emulator.account.mail.MailRoom;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.model.Transactions;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What the sender does to a transaction: every change of its status, the events and the invitations that follow. */
public final class Lifecycle {
    private final Transactions transactions;
    private final Events events;
    private final MailRoom mails;
    private final Invitations invitations;
    private final Completion completion;
    private final Clock clock;

    public Lifecycle(
            Transactions transactions, Events events, MailRoom mails, Journal journal, Faults faults, Clock clock) {
        this.completion = new Completion(faults, mails, clock);
        this.transactions = transactions;
        this.events = events;
        this.mails = mails;
        this.invitations = new Invitations(events, mails, journal, clock);
        this.clock = clock;
    }

    /** Adds a new draft. */
    public void create(Transaction transaction) {
        transactions.add(transaction);
        events.bySender(transaction, "PACKAGE_CREATE");
    }

    /**
     * Moves the transaction where the client wants it; nothing happens if it is there already.
     *
     * @throws Refused if it cannot go there from where it is
     */
    public void move(Transaction transaction, Status wanted) {
        if (wanted == transaction.status()) {
            return;
        }
        switch (wanted) {
            case SENT -> send(transaction);
            case DRAFT -> draw(transaction);
            case COMPLETED -> complete(transaction);
            case ARCHIVED -> archive(transaction);
            case DECLINED, OPTED_OUT, EXPIRED -> throw illegal(transaction, wanted);
        }
    }

    /** Puts the transaction into the trash, or takes it out. */
    public void trash(Transaction transaction, boolean into) {
        if (into != transaction.isTrashed()) {
            transaction.trash(into, clock.instant());
            events.bySender(transaction, into ? "PACKAGE_TRASH" : "PACKAGE_RESTORE");
        }
    }

    /** Deletes the transaction for good. */
    public void delete(Transaction transaction) {
        transactions.remove(transaction);
        events.bySender(transaction, "PACKAGE_DELETE");
    }

    /** Invites everybody whose turn it is and who was not invited yet. */
    public void inviteNext(Transaction transaction) {
        invitations.inviteNext(transaction);
    }

    /** The invitation of a recipient comes back undelivered. */
    void bounce(Transaction transaction, Role role) {
        invitations.bounce(transaction, role);
    }

    /** Lets the transaction expire if its time is over. */
    public void expireIfDue(Transaction transaction) {
        Instant due = transaction.due();
        if (transaction.status() == Status.SENT
                && due != null
                && !clock.instant().isBefore(due)) {
            transaction.move(Status.EXPIRED, clock.instant());
            events.bySender(transaction, "PACKAGE_EXPIRE");
            mails.expired(transaction);
        }
    }

    /**
     * Lets a transaction expire that is out, as if its time were over.
     *
     * @throws Refused if it is not out
     */
    public void expire(Transaction transaction) {
        require(transaction, Status.EXPIRED, Status.SENT);
        transaction.json().put("due", Json.date(clock.instant()));
        expireIfDue(transaction);
    }

    private void send(Transaction transaction) {
        require(transaction, Status.SENT, Status.DRAFT, Status.EXPIRED);
        checkIsComplete(transaction);
        if (transaction.status() == Status.EXPIRED) {
            // Who had a link lost it with the expiry: sending again invites again, and reminders begin anew.
            forgetInvitations(transaction);
            transaction.remind(transaction.reminders());
        }
        transaction.move(Status.SENT, clock.instant());
        events.bySender(transaction, "PACKAGE_ACTIVATE");
        inviteNext(transaction);
    }

    private void draw(Transaction transaction) {
        require(transaction, Status.DRAFT, Status.SENT, Status.EXPIRED);
        transaction.move(Status.DRAFT, clock.instant());
        forgetInvitations(transaction);
        events.bySender(transaction, "PACKAGE_DEACTIVATE");
    }

    private static void forgetInvitations(Transaction transaction) {
        transaction.roles().stream().filter(role -> !role.isFinished()).forEach(Role::forgetInvitation);
    }

    private void complete(Transaction transaction) {
        require(transaction, Status.COMPLETED, Status.SENT);
        if (!Turns.allFinished(transaction)) {
            throw illegal(transaction, Status.COMPLETED);
        }
        completed(transaction, () -> events.bySender(transaction, "PACKAGE_COMPLETE"));
    }

    /** Everybody has signed. */
    void completed(Transaction transaction, Runnable event) {
        completion.complete(transaction, event);
    }

    private void archive(Transaction transaction) {
        require(transaction, Status.ARCHIVED, Status.COMPLETED, Status.DECLINED, Status.OPTED_OUT, Status.EXPIRED);
        transaction.move(Status.ARCHIVED, clock.instant());
        events.bySender(transaction, "PACKAGE_ARCHIVE");
    }

    private void checkIsComplete(Transaction transaction) {
        if (transaction.roles().isEmpty()) {
            throw Refused.invalid("package.noSigners", "A package without a recipient cannot be sent");
        }
        if (transaction.documents().stream().allMatch(Document::isConsent)) {
            throw Refused.invalid("package.noDocuments", "A package without a document cannot be sent");
        }
        Instant due = transaction.due();
        if (due != null && !clock.instant().isBefore(due)) {
            throw Refused.invalid("package.dueDateInThePast", "The expiry date " + due + " is over");
        }
        if (transaction.isTrashed()) {
            throw Refused.forbidden("packageTrashed", "A package in the trash cannot be sent");
        }
    }

    private static void require(Transaction transaction, Status wanted, Status... from) {
        if (!List.of(from).contains(transaction.status())) {
            throw illegal(transaction, wanted);
        }
    }

    private static Refused illegal(Transaction transaction, Status wanted) {
        return Refused.forbidden("packageStatus", "A package cannot go from " + transaction.status() + " to " + wanted);
    }
}
