package io.stagesign.emulator.account.mail;

import io.stagesign.emulator.journal.Journal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every mail that the account has sent, oldest first. */
public final class Mailbox {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final Journal journal;

    public Mailbox(Journal journal) {
        this.journal = journal;
    }

    /** Delivers a mail, and writes into the journal that it went out. */
    public void deliver(Mail mail) {
        mails.add(mail);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("kind", mail.kind().name());
        details.put("to", mail.to());
        details.put("packageId", mail.packageId());
        details.put("signerId", mail.signerId() == null ? "" : mail.signerId());
        journal.event("mail", details);
    }

    /** Returns all mails, oldest first. */
    public List<Mail> all() {
        return List.copyOf(mails);
    }

    /** Returns the mails to one address, in any spelling of its case, oldest first. */
    public List<Mail> to(String address) {
        return mails.stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    public Optional<Mail> find(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    public void clear() {
        mails.clear();
    }
}
