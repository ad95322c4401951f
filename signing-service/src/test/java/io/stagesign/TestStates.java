package io.stagesign;

import io.stagesign.onespan.ReadyTransaction;
import io.stagesign.onespan.TransactionId;
import io.stagesign.onespan.TransactionState;
import io.stagesign.onespan.TransactionState.Status;
import java.time.Instant;
import java.util.List;

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
                transaction.signers().stream()
                        .map(signer -> new TransactionState.Signer(signer.id(), false, null, false))
                        .toList(),
                transaction.documents().stream()
                        .map(document -> new TransactionState.Document(document.id(), document.name()))
                        .toList());
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
                signers,
                state.documents());
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
                state.signers(),
                state.documents());
    }
}
