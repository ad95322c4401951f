package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.language.Words;
import io.stagesign.emulator.account.model.Approval;
import io.stagesign.emulator.account.model.Attachments.Requirement;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.signing.Turns;
import java.util.List;

/**
 * What every page of the ceremony shows around its content.
 *
 * @param key the link's key
 * @param title name of the transaction
 * @param from who asks for signatures
 * @param signer who the page is for
 * @param documents the documents, in order, without the consent
 * @param attachments the files that the signer is asked for
 * @param waitingFor who else has to sign now
 * @param look its colours
 * @param words in the language of the signer
 * @param consent what the signer agrees to, in the language of the transaction
 * @param mayDecline whether declining is offered
 * @param mayOptOut whether opting out is offered
 * @param mayReassign whether passing on is offered
 */
record Room(
        String key,
        String title,
        String from,
        String signer,
        List<Entry> documents,
        List<Requirement> attachments,
        List<String> waitingFor,
        Look look,
        Words words,
        Words consent,
        boolean mayDecline,
        boolean mayOptOut,
        boolean mayReassign) {
    static Room of(String key, Transaction transaction, Role role, Look look) {
        Words words = Words.in(role.language());
        boolean open = Step.of(transaction, role).isOpen();
        var ceremony = transaction.json().path("settings").path("ceremony");
        return new Room(
                key,
                transaction.name(),
                transaction.sender().fullName() + ", " + transaction.sender().company(),
                role.fullName(),
                transaction.documents().stream()
                        .filter(document -> !document.isConsent())
                        .map(document -> Entry.of(document, role, words))
                        .toList(),
                role.attachments().requirements(),
                Turns.now(transaction).stream().map(Role::fullName).toList(),
                look,
                words,
                Words.in(transaction.language()),
                open && ceremony.path("declineButton").asBoolean(true),
                open && ceremony.path("optOutButton").asBoolean(true),
                open && role.mayReassign());
    }

    /** A document in the list, and what this signer has to do with it. */
    record Entry(String id, String name, String state, boolean signed) {
        static Entry of(Document document, Role role, Words words) {
            boolean signed = !document.approvalsOf(role).isEmpty() && document.isDoneBy(role);
            return new Entry(document.id(), document.name(), words.say(state(document, role)), signed);
        }

        private static String state(Document document, Role role) {
            List<Approval> mine = document.approvalsOf(role);
            if (mine.isEmpty()) {
                return "state.read";
            }
            if (document.isDoneBy(role)) {
                return "state.signed";
            }
            return mine.stream().allMatch(Approval::isAcceptance) ? "state.accept" : "state.sign";
        }
    }
}
