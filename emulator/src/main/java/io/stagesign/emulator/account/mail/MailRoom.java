package io.stagesign.emulator.account.mail;

import io.stagesign.emulator.account.language.Words;
import io.stagesign.emulator.account.mail.Mail.Kind;
import io.stagesign.emulator.account.model.Identifiers;
import io.stagesign.emulator.account.model.Person;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Sender;
import io.stagesign.emulator.account.model.Transaction;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the account's mails. */
public final class MailRoom {
    private final Mailbox mailbox;
    private final Clock clock;
    private final Function<Role, String> signingUrl;

    /** @param signingUrl gives the address of the signing ceremony of a recipient */
    public MailRoom(Mailbox mailbox, Clock clock, Function<Role, String> signingUrl) {
        this.mailbox = mailbox;
        this.clock = clock;
        this.signingUrl = signingUrl;
    }

    public void invite(Transaction transaction, Role role) {
        Words words = Words.in(role.language());
        Sender sender = transaction.sender();
        String text = greeting(role)
                + words.say("mail.invitation.text", sender.fullName(), sender.company(), transaction.name())
                + paragraph(transaction.message())
                + paragraph(role.message())
                + paragraph(words.say("mail.invitation.link"));
        String subject = words.say("mail.invitation", transaction.name());
        toSigner(transaction, role, Kind.invitation, subject, text, signingUrl.apply(role));
    }

    /**
     * Reminds a recipient whose turn it is.
     *
     * @param message words of the sender for this reminder; may be empty
     */
    public void remind(Transaction transaction, Role role, String message) {
        Words words = Words.in(role.language());
        String text = greeting(role)
                + words.say("mail.reminder.text", transaction.name())
                + paragraph(message)
                + paragraph(words.say("mail.reminder.link"));
        String subject = words.say("mail.reminder", transaction.name());
        toSigner(transaction, role, Kind.reminder, subject, text, signingUrl.apply(role));
    }

    /** Tells everybody that all have signed. */
    public void completed(Transaction transaction) {
        toSender(
                transaction,
                Kind.completed,
                "Completed: " + transaction.name(),
                "Everybody has signed \"" + transaction.name() + "\".");
        transaction.roles().forEach(role -> completed(transaction, role));
    }

    private void completed(Transaction transaction, Role role) {
        Words words = Words.in(role.language());
        String text = greeting(role)
                + words.say("mail.completed.text", transaction.name())
                + paragraph(words.say("mail.completed.link"));
        String subject = words.say("mail.completed", transaction.name());
        toSigner(transaction, role, Kind.completed, subject, text, signingUrl.apply(role));
    }

    public void declined(Transaction transaction, Role role, String reason) {
        toSender(
                transaction,
                Kind.declined,
                "Declined: " + transaction.name(),
                role.fullName() + " declined to sign \"" + transaction.name() + "\"." + because(reason));
    }

    public void optedOut(Transaction transaction, Role role, String reason) {
        toSender(
                transaction,
                Kind.optedOut,
                "Opted out: " + transaction.name(),
                role.fullName() + " will not sign \"" + transaction.name() + "\" electronically." + because(reason));
    }

    public void expired(Transaction transaction) {
        toSender(
                transaction,
                Kind.expired,
                "Expired: " + transaction.name(),
                "\"" + transaction.name() + "\" was not signed in time. The signers can no longer open it.");
    }

    /** Tells the sender, and the recipient who passed it on, that somebody else signs. */
    public void reassigned(Transaction transaction, Role role, Person successor) {
        toSender(
                transaction,
                Kind.reassigned,
                Words.in("en").say("mail.passed", transaction.name()),
                passedOn(Words.in("en"), transaction, role, successor));
        Words words = Words.in(role.language());
        toSigner(
                transaction,
                role,
                Kind.reassigned,
                words.say("mail.passed", transaction.name()),
                greeting(role) + passedOn(words, transaction, role, successor),
                null);
    }

    private static String passedOn(Words words, Transaction transaction, Role role, Person successor) {
        return words.say(
                "mail.passed.text", role.fullName(), transaction.name(), successor.fullName(), successor.email());
    }

    public void locked(Transaction transaction, Role role) {
        toSender(
                transaction,
                Kind.locked,
                "Locked out: " + transaction.name(),
                role.fullName() + " could not show who is there, and is locked out until you unlock the recipient.");
    }

    /** Sends a code to the recipient's phone. */
    public void code(Transaction transaction, Role role, String phone, String code) {
        send(
                Kind.sms,
                phone,
                role.fullName(),
                "SMS",
                Words.in(role.language()).say("mail.code", code, transaction.name()),
                null,
                transaction.id(),
                role.signerId());
    }

    public void bounced(Transaction transaction, Role role) {
        toSender(
                transaction,
                Kind.bounced,
                "Not delivered: " + transaction.name(),
                "The invitation of " + role.fullName() + " to " + role.email() + " could not be delivered.");
    }

    /** Tells the sender of an event that the listener did not take: the account never sends it again. */
    public void callbackFailed(Sender sender, String packageId, String payload) {
        String text = "An event notification could not be delivered and will not be sent again."
                + paragraph("To replay it, post this to your listener:")
                + paragraph(payload);
        send(
                Kind.callbackFailed,
                sender.email(),
                sender.fullName(),
                "Event notification failed",
                text,
                null,
                packageId,
                null);
    }

    private void toSigner(
            Transaction transaction, Role role, Kind kind, String subject, String text, @Nullable String link) {
        send(kind, role.email(), role.fullName(), subject, text, link, transaction.id(), role.signerId());
    }

    private void toSender(Transaction transaction, Kind kind, String subject, String text) {
        Sender sender = transaction.sender();
        send(kind, sender.email(), sender.fullName(), subject, text, null, transaction.id(), null);
    }

    private void send(
            Kind kind,
            String to,
            String toName,
            String subject,
            String text,
            @Nullable String link,
            String packageId,
            @Nullable String signerId) {
        mailbox.deliver(new Mail(
                Identifiers.key(),
                clock.instant(),
                kind,
                "OneSpan Sign (emulated) <signing@onespan.example>",
                to,
                toName,
                subject,
                text,
                link,
                packageId,
                signerId));
    }

    private static String greeting(Role role) {
        return Words.in(role.language()).say("mail.dear", role.fullName()) + "\n\n";
    }

    private static String paragraph(String text) {
        return text.isBlank() ? "" : "\n\n" + text.strip();
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : paragraph("Reason given: " + reason);
    }
}
