package io.stagesign.emulator.account.signing;

import static java.util.Objects.requireNonNullElse;

import io.stagesign.emulator.account.mail.MailRoom;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.fault.Fault.Kind;
import io.stagesign.emulator.fault.Faults;
import java.time.Clock;

/** Completes a transaction that everybody has signed; a fault may let clients hear of it before they see it. */
final class Completion {
    private final Faults faults;
    private final MailRoom mails;
    private final Clock clock;

    Completion(Faults faults, MailRoom mails, Clock clock) {
        this.faults = faults;
        this.mails = mails;
        this.clock = clock;
    }

    /** @param event tells the listener */
    void complete(Transaction transaction, Runnable event) {
        transaction.move(Status.COMPLETED, clock.instant());
        faults.take(Kind.statusDelayed)
                .ifPresent(fault ->
                        transaction.showLate(clock.instant().plusMillis(requireNonNullElse(fault.millis(), 2_000L))));
        event.run();
        mails.completed(transaction);
    }
}
