package io.stagesign.emulator.account.signing;

import io.stagesign.emulator.account.model.AuditEntry;
import io.stagesign.emulator.account.model.Document;
import io.stagesign.emulator.account.model.Role;
import io.stagesign.emulator.account.model.Transaction;
import java.time.Clock;

/** Writes what a signer does into the audit trail of the transaction. */
final class AuditTrail {
    // The emulator and whoever clicks in it are on one machine.
    private static final String IP = "127.0.0.1";

    private final Clock clock;

    AuditTrail(Clock clock) {
        this.clock = clock;
    }

    void about(Transaction transaction, Role role, String type, String data) {
        write(transaction, role, type, transaction.name(), "Package", data);
    }

    void about(Transaction transaction, Document document, Role role, String type) {
        write(transaction, role, type, document.name(), "Document", "");
    }

    private void write(Transaction transaction, Role role, String type, String target, String targetType, String data) {
        transaction.record(
                new AuditEntry(type, clock.instant(), target, targetType, role.fullName(), role.email(), IP, data));
    }
}
