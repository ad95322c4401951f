package io.stagesign.emulator.account.signing;

import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import java.util.List;
import java.util.OptionalInt;

/** The signing order: lowest index first, equal indexes at the same time. */
public final class Turns {
    private Turns() {}

    /** Returns the recipients who may sign now. */
    public static List<Role> now(Transaction transaction) {
        List<Role> open =
                transaction.roles().stream().filter(role -> !role.isFinished()).toList();
        OptionalInt first = open.stream().mapToInt(Role::index).min();
        return open.stream().filter(role -> role.index() == first.orElse(0)).toList();
    }

    /** Whether this recipient may sign now. */
    public static boolean isTurnOf(Transaction transaction, Role role) {
        return now(transaction).contains(role);
    }

    static boolean allFinished(Transaction transaction) {
        return transaction.roles().stream().allMatch(Role::isFinished);
    }
}
