package io.stagesign.emulator.account;

import io.stagesign.emulator.account.access.Access;
import io.stagesign.emulator.account.access.SignerSessions;
import io.stagesign.emulator.account.callback.CallbackPost;
import io.stagesign.emulator.account.callback.Callbacks;
import io.stagesign.emulator.account.document.AttachedFiles;
import io.stagesign.emulator.account.document.Consent;
import io.stagesign.emulator.account.document.DocumentIntake;
import io.stagesign.emulator.account.document.EvidenceSummary;
import io.stagesign.emulator.account.document.FileStore;
import io.stagesign.emulator.account.document.Seal;
import io.stagesign.emulator.account.document.SignedDocuments;
import io.stagesign.emulator.account.document.Upload;
import io.stagesign.emulator.account.mail.MailRoom;
import io.stagesign.emulator.account.mail.Mailbox;
import io.stagesign.emulator.account.model.Attachments.Requirement;
import io.stagesign.emulator.account.model.Person;
import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Sender;
import io.stagesign.emulator.account.model.SigningThemes;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.model.Transactions;
import io.stagesign.emulator.account.signing.Events;
import io.stagesign.emulator.account.signing.Lifecycle;
import io.stagesign.emulator.account.signing.PhoneCodes;
import io.stagesign.emulator.account.signing.Recipients;
import io.stagesign.emulator.account.signing.Signing;
import io.stagesign.emulator.account.signing.Upkeep;
import io.stagesign.emulator.fault.Faults;
import io.stagesign.emulator.journal.Journal;
import io.stagesign.emulator.server.Resettable;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiConsumer;

/** The OneSpan Sign account in this process: what signers can do, the mails they get, and what it is made of. */
public final class Account implements Resettable, AutoCloseable {
    private static final Sender SENDER =
            new Sender("7f3c1d1e-5d0c-4b6f-9a51-stagesign01", "Sam", "Sender", "sender@stagesign.example", "StageSign");

    private final FileStore files = new FileStore();
    private final AttachedFiles attachedFiles = new AttachedFiles(files);
    private final Transactions transactions = new Transactions();
    private final SigningThemes themes = new SigningThemes();
    private final Mailbox mailbox;
    private final MailRoom mails;
    private final Callbacks callbacks;
    private final Access access;
    private final SignerSessions sessions;
    private final Lifecycle lifecycle;
    private final Signing signing;
    private final Recipients recipients;
    private final PhoneCodes codes;
    private final Upkeep upkeep;
    private final Clock clock;
    private URI baseUri = URI.create("http://localhost");

    Account(AccountSettings settings, Journal journal, Faults faults, Clock clock) {
        this.clock = clock;
        mailbox = new Mailbox(journal);
        mails = new MailRoom(mailbox, clock, this::signingUrl);
        CallbackPost post = new CallbackPost(
                settings.callbackTimeout(),
                journal,
                (event, body) -> mails.callbackFailed(SENDER, event.packageId(), body));
        callbacks = new Callbacks(faults, post);
        access = new Access(settings.credentials(), clock);
        sessions = new SignerSessions(clock);
        Events events = new Events(callbacks, clock);
        lifecycle = new Lifecycle(transactions, events, mails, journal, faults, clock);
        signing = new Signing(lifecycle, events, mails, clock);
        recipients = new Recipients(lifecycle, events, mails, clock);
        codes = new PhoneCodes(mails);
        upkeep = new Upkeep(transactions, lifecycle, mails, clock);
    }

    /** Returns every mail the account has sent. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /**
     * Signs everything in the name of a signer, the consent first.
     *
     * @throws Refused if there is no such transaction or signer, or it is not this signer's turn
     */
    public void sign(String transactionId, String signerId) {
        act(transactionId, signerId, signing::signAll);
    }

    /** Uploads a file under the name of what a signer is asked for; fails as {@link #sign} does. */
    public void attach(String transactionId, String signerId, String asked, Upload file) {
        act(transactionId, signerId, (transaction, role) -> {
            String requirement = role.attachments().requirements().stream()
                    .filter(each -> each.name().equals(asked))
                    .map(Requirement::id)
                    .findFirst()
                    .orElse("");
            signing.attach(transaction, role, requirement, attachedFiles.keep(file));
        });
    }

    /** Declines in the name of a signer; fails as {@link #sign} does. */
    public void decline(String transactionId, String signerId, String reason) {
        act(transactionId, signerId, (transaction, role) -> signing.decline(transaction, role, reason));
    }

    /** Opts out in the name of a signer; fails as {@link #sign} does. */
    public void optOut(String transactionId, String signerId, String reason) {
        act(transactionId, signerId, (transaction, role) -> signing.optOut(transaction, role, reason));
    }

    /** Lets the invitation of a signer come back undelivered; fails if it was not sent. */
    public void bounce(String transactionId, String signerId) {
        act(transactionId, signerId, signing::bounce);
    }

    /** Passes the documents of a signer on to somebody else; fails where the sender does not allow it. */
    public void reassign(String transactionId, String signerId, Person successor) {
        act(transactionId, signerId, (transaction, role) -> recipients.reassign(transaction, role, successor));
    }

    /** Locks a signer out, as three wrong codes do. */
    public void lock(String transactionId, String signerId) {
        act(transactionId, signerId, recipients::lock);
    }

    /** Lets the time of a transaction that is out run out now. */
    public void expire(String transactionId) {
        transactions.run(transactionId, transaction -> lifecycle.expire(transaction));
    }

    /** Returns the address of the signing ceremony of a recipient; it never expires. */
    public String signingUrl(Role role) {
        return baseUri + "/ceremony/" + role.linkKey();
    }

    @Override
    public void reset() {
        transactions.clear();
        themes.reset();
        callbacks.clear();
        access.clear();
        sessions.clear();
        codes.clear();
        mailbox.clear();
    }

    @Override
    public void close() {
        upkeep.close();
        callbacks.close();
        files.close();
    }

    /** Tells the account under which address it is served; from then on it looks at the clock. */
    void openAt(URI address) {
        baseUri = address;
        upkeep.start();
    }

    /** Returns what the controllers are injected with. */
    Map<String, Object> parts() {
        SignedDocuments signed = new SignedDocuments(files, new Seal(clock));
        return Map.ofEntries(
                Map.entry("account", this),
                Map.entry("clock", clock),
                Map.entry("transactions", transactions),
                Map.entry("signingThemes", themes),
                Map.entry("mailbox", mailbox),
                Map.entry("mailRoom", mails),
                Map.entry("callbacks", callbacks),
                Map.entry("access", access),
                Map.entry("signerSessions", sessions),
                Map.entry("lifecycle", lifecycle),
                Map.entry("signing", signing),
                Map.entry("recipients", recipients),
                Map.entry("phoneCodes", codes),
                Map.entry("documentIntake", new DocumentIntake(files)),
                Map.entry("consent", new Consent(files)),
                Map.entry("attachedFiles", attachedFiles),
                Map.entry("signedDocuments", signed),
                Map.entry("evidenceSummary", new EvidenceSummary(files, signed, clock)),
                Map.entry("sender", SENDER));
    }

    private void act(String transactionId, String signerId, BiConsumer<Transaction, Role> action) {
        transactions.run(transactionId, transaction -> {
            lifecycle.expireIfDue(transaction);
            Role role = transaction
                    .signer(signerId)
                    .orElseThrow(() -> Refused.notFound("signerNotFound", "There is no signer " + signerId));
            action.accept(transaction, role);
        });
    }
}
