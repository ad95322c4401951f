package io.stagesign.onespan;

import io.stagesign.cloud.Download;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The port to a customer's OneSpan Sign account. Every method throws {@link io.stagesign.cloud.RemoteFailure}; each has a
 * connect, a read and a total deadline.
 */
public interface OneSpan {
    /**
     * Searches the account for what was created for this request: creation asks before it creates again. Normally one at
     * most; more after an unknown outcome, those that are sent first.
     */
    List<TransactionState> find(RequestKey key);

    /** Creates the transaction as a draft: nobody is invited yet. */
    TransactionId createDraft(ReadyTransaction transaction);

    /** Has OneSpan remind signers by itself once the draft is sent; a schedule that the draft has already is replaced. */
    void scheduleReminders(OrgId org, TransactionId transaction, ReminderSchedule schedule);

    /**
     * Sends a draft to its signers, or once more a transaction that has expired, to those who have not signed; one that is
     * sent already is left as it is.
     */
    void send(OrgId org, TransactionId transaction);

    /** Reads the transaction's true state; empty when the account does not know it (any more). */
    Optional<TransactionState> state(OrgId org, TransactionId transaction);

    /** Streams a document, as signed so far, to {@code target}. */
    Download document(OrgId org, TransactionId transaction, String documentId, Path target);

    /** Streams the evidence summary to {@code target}. */
    Download evidenceSummary(OrgId org, TransactionId transaction, Path target);

    /** Streams a file that a signer uploaded to {@code target}, whatever it is; the id is that of the transaction's state. */
    Download attachment(OrgId org, TransactionId transaction, String attachmentId, Path target);

    /** Deletes a draft that was never sent. */
    void deleteDraft(OrgId org, TransactionId transaction);

    /** Puts a transaction into the trash, so that nobody can sign it; one that is there already, or gone, stays so. */
    void trash(OrgId org, TransactionId transaction);

    /** Takes a transaction out of the trash, where it is in it. */
    void restore(OrgId org, TransactionId transaction);

    /**
     * Mails the invitation to a signer again.
     *
     * @param signerId the role's id, which is the contact's
     */
    void remind(OrgId org, TransactionId transaction, String signerId);

    /**
     * Changes the address of a signer, whom OneSpan then invites there, at once if it is their turn. Bound by role: an
     * address can be that of two signers.
     *
     * @param signerId the role's id, which is the contact's
     */
    void correct(OrgId org, TransactionId transaction, String signerId, String email);

    /** Lets a signer in again who was locked out after too many attempts to show who they are. */
    void unlock(OrgId org, TransactionId transaction, String signerId);

    /** Returns where a signer signs. Whoever has the link signs as that person: it is never logged or stored. */
    URI signingLink(OrgId org, TransactionId transaction, String signerId);

    /**
     * Sets when a transaction expires; mails nobody, and revives none that has expired: {@link #send} does.
     *
     * @param at in whole seconds; absent means never
     */
    void expireAt(OrgId org, TransactionId transaction, @Nullable Instant at);

    /**
     * Lists what changed in the account in this time, transactions in the trash included, each once, oldest first. What was
     * deleted is not on the list. Calls grow with what changed: one for 50 changes, and one for the trash.
     */
    List<ChangedTransaction> changed(OrgId org, Instant from, Instant to);

    /** Lists the signing themes of the account, by name. */
    List<SigningTheme> themes(OrgId org);

    /** Does nothing but make sure that the account can be reached and takes our key. */
    void check(OrgId org);

    /** Registers our callback unless the account calls somebody else already: an account has one callback only. */
    CallbackRegistration registerCallback(OrgId org, URI callbackUrl);

    /** What became of the wish to be called back. */
    enum CallbackRegistration {
        REGISTERED,
        /** The account calls another address; it is left alone, and reconciliation alone moves this org's requests. */
        TAKEN
    }
}
