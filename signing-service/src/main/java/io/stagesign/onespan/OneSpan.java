package io.stagesign.onespan;

import io.stagesign.cloud.Download;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    /** Sends a draft to its signers; a transaction that is sent already is left as it is. */
    void send(OrgId org, TransactionId transaction);

    /** Reads the transaction's true state; empty when the account does not know it (any more). */
    Optional<TransactionState> state(OrgId org, TransactionId transaction);

    /** Streams a document, as signed so far, to {@code target}. */
    Download document(OrgId org, TransactionId transaction, String documentId, Path target);

    /** Streams the evidence summary to {@code target}. */
    Download evidenceSummary(OrgId org, TransactionId transaction, Path target);

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
