package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.signing.Turns;

/** Where a signer stands who opens the link. */
enum Step {
    CONSENT,
    DOCUMENTS,
    WAITING_FOR_TURN,
    LOCKED,
    READER,
    SIGNED,
    COMPLETED,
    DECLINED,
    OPTED_OUT,
    EXPIRED,
    CANCELLED;

    static Step of(Transaction transaction, Role role) {
        if (transaction.isTrashed()) {
            return CANCELLED;
        }
        return switch (transaction.status()) {
            case SENT -> whileOut(transaction, role);
            case COMPLETED, ARCHIVED -> transaction.completed() == null ? CANCELLED : COMPLETED;
            case DECLINED -> DECLINED;
            case OPTED_OUT -> OPTED_OUT;
            case EXPIRED -> EXPIRED;
            case DRAFT -> CANCELLED;
        };
    }

    private static Step whileOut(Transaction transaction, Role role) {
        if (role.isFinished()) {
            return SIGNED;
        }
        if (role.isLocked()) {
            return LOCKED;
        }
        if (transaction.isReader(role)) {
            return READER;
        }
        if (!Turns.isTurnOf(transaction, role)) {
            return WAITING_FOR_TURN;
        }
        boolean consented = transaction.document(Document.CONSENT).stream().allMatch(consent -> consent.isDoneBy(role));
        return consented ? DOCUMENTS : CONSENT;
    }

    /** Whether the signer can still do something. */
    boolean isOpen() {
        return this == CONSENT || this == DOCUMENTS;
    }
}
