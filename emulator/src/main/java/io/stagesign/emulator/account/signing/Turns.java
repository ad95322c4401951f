package io.stagesign.emulator.account.signing;

import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.Transaction;
import java.util.List;
import java.util.OptionalInt;

/** The signing order: lowest index first, equal indexes at the same time. */
public final class Turns {
    private Turns() {}

    /** Returns the recipients who may sign now. */
    public static List<Role> now(Transaction transaction) {
        List<Role> open = transaction.roles().stream()
                .filter(role -> !isDone(transaction, role))
                .toList();
        OptionalInt first = open.stream().mapToInt(Role::index).min();
        return open.stream().filter(role -> role.index() == first.orElse(0)).toList();
    }

    /** Whether this recipient may sign now. */
    public static boolean isTurnOf(Transaction transaction, Role role) {
        return now(transaction).contains(role);
    }

    static boolean allFinished(Transaction transaction) {
        return transaction.roles().stream().allMatch(role -> isDone(transaction, role));
    }

    /** Nobody waits for whoever only gets a copy. */
    private static boolean isDone(Transaction transaction, Role role) {
        return role.isFinished() || transaction.isReader(role);
    }

    /** Refuses what only a signer may do whose turn it is, while the transaction is out. */
    static void require(Transaction transaction, Role role) {
        if (transaction.status() != Status.SENT || transaction.isTrashed()) {
            throw Refused.forbidden("packageNotSent", "The package is not out for signature");
        }
        if (role.isLocked()) {
            throw Refused.forbidden("signerLocked", "This signer is locked out");
        }
        if (!Turns.isTurnOf(transaction, role)) {
            throw Refused.forbidden("notYourTurn", "It is not this signer's turn");
        }
    }
}
