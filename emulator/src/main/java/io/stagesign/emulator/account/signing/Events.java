package io.stagesign.emulator.account.signing;

import io.stagesign.emulator.account.callback.AccountEvent;
import io.stagesign.emulator.account.callback.Callbacks;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Json;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Publishes what happened, in the name of the sender or of a signer. */
public final class Events {
    private final Callbacks callbacks;
    private final Clock clock;

    public Events(Callbacks callbacks, Clock clock) {
        this.callbacks = callbacks;
        this.clock = clock;
    }

    public void bySender(Transaction transaction, String name) {
        publish(transaction, name, transaction.sender().id(), null, null);
    }

    void bySigner(Transaction transaction, String name, Role role) {
        publish(transaction, name, role.signerId(), null, null);
    }

    void signed(Transaction transaction, Document document, Role role) {
        publish(transaction, "DOCUMENT_SIGNED", role.signerId(), document.id(), null);
    }

    void bounced(Transaction transaction, Role role) {
        publish(transaction, "EMAIL_BOUNCE", role.signerId(), null, "BOUNCE");
    }

    private void publish(
            Transaction transaction, String name, String user, @Nullable String documentId, @Nullable String message) {
        String origin = Json.text(transaction.json().path("data"), "origin");
        callbacks.publish(new AccountEvent(name, transaction.id(), user, documentId, message, clock.instant(), origin));
    }
}
