package io.stagesign.emulator.account.signing;

import io.stagesign.emulator.account.mail.MailRoom;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.journal.Journal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Invites recipients when their turn comes. Mail to an address at {@code bounce.example} comes back by itself. */
final class Invitations {
    private static final String NO_MAILBOX = "@bounce.example";

    private final Events events;
    private final MailRoom mails;
    private final Journal journal;
    private final Clock clock;

    Invitations(Events events, MailRoom mails, Journal journal, Clock clock) {
        this.events = events;
        this.mails = mails;
        this.journal = journal;
        this.clock = clock;
    }

    /** Invites everybody whose turn it is and who was not invited yet. */
    void inviteNext(Transaction transaction) {
        List<Role> due = Turns.now(transaction).stream()
                .filter(role -> role.invited() == null)
                .toList();
        due.forEach(role -> {
            role.invite(clock.instant());
            mails.invite(transaction, role);
        });
        if (!due.isEmpty()) {
            journal.note("invited", due.stream().map(Role::signerId).toList());
        }
        due.stream()
                .filter(role -> role.email().toLowerCase(Locale.ROOT).endsWith(NO_MAILBOX))
                .forEach(role -> bounce(transaction, role));
    }

    /** The invitation of a recipient comes back undelivered. */
    void bounce(Transaction transaction, Role role) {
        events.bounced(transaction, role);
        mails.bounced(transaction, role);
    }
}
