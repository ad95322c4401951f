package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.model.Refused;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.SigningLink;
import io.stagesign.emulator.account.model.SigningThemes;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.model.Transactions;
import io.stagesign.emulator.account.signing.Lifecycle;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Finds the transaction and the signer behind a link, and works on them under the transaction's lock. */
@Component
class Visits {
    private final Transactions transactions;
    private final Lifecycle lifecycle;
    private final SigningThemes themes;

    Visits(Transactions transactions, Lifecycle lifecycle, SigningThemes themes) {
        this.themes = themes;
        this.transactions = transactions;
        this.lifecycle = lifecycle;
    }

    /**
     * Works for whoever has the link.
     *
     * @throws Refused 404 if the link opens nothing
     */
    <T> T with(String key, BiFunction<Transaction, Role, T> work) {
        SigningLink link = transactions.byLinkKey(key).orElseThrow(Visits::unknown);
        return transactions.with(link.transactionId(), transaction -> {
            lifecycle.expireIfDue(transaction);
            return work.apply(transaction, transaction.role(link.roleId()).orElseThrow(Visits::unknown));
        });
    }

    /** Returns what every page shows around its content. */
    Room room(String key, Transaction transaction, Role role) {
        return Room.of(key, transaction, role, Look.of(transaction, themes));
    }

    private static Refused unknown() {
        return Refused.notFound("linkNotFound", "This link opens nothing. Perhaps the request was withdrawn.");
    }
}
