package io.stagesign;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.onespan.TransactionState.Status;
import io.stagesign.org.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** States of transactions for tests. */
public final class TestStates {
    public static final Instant MORNING = Instant.parse("2026-11-24T10:00:00Z");

    private TestStates() {}

    static TransactionState draft(TransactionId id, ReadyTransaction transaction) {
        return new TransactionState(
                id,
                Status.DRAFT,
                false,
                null,
                transaction.expiresAt(),
                null,
                null,
                transaction.signers().stream()
                        .map(signer -> new TransactionState.Signer(
                                signer.id(),
                                signer.id(),
                                false,
                                null,
                                false,
                                signer.email(),
                                (signer.firstName() + " " + signer.lastName()).strip()))
                        .toList(),
                transaction.documents().stream()
                        .map(document -> new TransactionState.Document(
                                document.id(),
                                document.name(),
                                transaction.signers().stream()
                                        .map(ReadyTransaction.Signer::id)
                                        .collect(Collectors.toSet())))
                        .toList(),
                List.of());
    }

    /** Returns the state with another status. */
    public static TransactionState with(TransactionState state, Status status) {
        return with(state, status, state.signers());
    }

    /** Returns the state with another status and other signers. */
    public static TransactionState with(TransactionState state, Status status, List<TransactionState.Signer> signers) {
        return new TransactionState(
                state.id(),
                status,
                state.trashed(),
                state.completedAt(),
                state.expiresAt(),
                state.declineReason(),
                state.declinedBy(),
                signers,
                state.documents(),
                state.attachments());
    }

    /** Returns the state after signers have uploaded these files. */
    public static TransactionState uploaded(TransactionState state, TransactionState.Attachment... attachments) {
        return new TransactionState(
                state.id(),
                state.status(),
                state.trashed(),
                state.completedAt(),
                state.expiresAt(),
                state.declineReason(),
                state.declinedBy(),
                state.signers(),
                state.documents(),
                List.of(attachments));
    }

    /** Returns the state in which no document asks anybody for a signature. */
    public static TransactionState unsigned(TransactionState state) {
        return new TransactionState(
                state.id(),
                state.status(),
                state.trashed(),
                state.completedAt(),
                state.expiresAt(),
                state.declineReason(),
                state.declinedBy(),
                state.signers(),
                state.documents().stream()
                        .map(document -> new TransactionState.Document(document.id(), document.name(), Set.of()))
                        .toList(),
                state.attachments());
    }

    /** Returns the state after this signer has signed. */
    public static TransactionState signedBy(TransactionState state, RecordId contact) {
        return withSigner(
                state,
                contact,
                signer -> new TransactionState.Signer(
                        signer.id(), signer.personId(), true, MORNING, false, signer.email(), signer.name()));
    }

    /** Returns the state while this signer is locked out, or is not any more. */
    public static TransactionState locked(TransactionState state, RecordId contact, boolean locked) {
        return withSigner(
                state,
                contact,
                signer -> new TransactionState.Signer(
                        signer.id(),
                        signer.personId(),
                        signer.signed(),
                        signer.signedAt(),
                        locked,
                        signer.email(),
                        signer.name()));
    }

    /** Returns the state with this signer at another address. */
    public static TransactionState withAddress(TransactionState state, RecordId contact, String email) {
        return withSigner(
                state,
                contact,
                signer -> new TransactionState.Signer(
                        signer.id(),
                        signer.personId(),
                        signer.signed(),
                        signer.signedAt(),
                        signer.locked(),
                        email,
                        signer.name()));
    }

    /** Returns the state after this signer has passed the documents on. */
    public static TransactionState passedOn(TransactionState state, RecordId contact, String name, String email) {
        return withSigner(
                state,
                contact,
                signer -> new TransactionState.Signer(signer.id(), "successor", false, null, false, email, name));
    }

    /** Returns the state with another expiry. */
    public static TransactionState expiring(TransactionState state, @Nullable Instant at) {
        return new TransactionState(
                state.id(),
                state.status(),
                state.trashed(),
                state.completedAt(),
                at,
                state.declineReason(),
                state.declinedBy(),
                state.signers(),
                state.documents(),
                state.attachments());
    }

    /** Returns the state after the signer with that address has declined. */
    public static TransactionState declinedBy(TransactionState state, String email, String reason) {
        return new TransactionState(
                state.id(),
                Status.DECLINED,
                state.trashed(),
                state.completedAt(),
                state.expiresAt(),
                reason,
                email,
                state.signers(),
                state.documents(),
                state.attachments());
    }

    private static TransactionState withSigner(
            TransactionState state, RecordId contact, UnaryOperator<TransactionState.Signer> change) {
        return with(
                state,
                state.status(),
                state.signers().stream()
                        .map(signer -> signer.id().equals(contact.value()) ? change.apply(signer) : signer)
                        .toList());
    }

    /** Returns the state in the trash. */
    public static TransactionState trashed(TransactionState state) {
        return trashed(state, true);
    }

    /** Returns the state out of the trash. */
    public static TransactionState restored(TransactionState state) {
        return trashed(state, false);
    }

    private static TransactionState trashed(TransactionState state, boolean into) {
        return new TransactionState(
                state.id(),
                state.status(),
                into,
                state.completedAt(),
                state.expiresAt(),
                state.declineReason(),
                state.declinedBy(),
                state.signers(),
                state.documents(),
                state.attachments());
    }
}
