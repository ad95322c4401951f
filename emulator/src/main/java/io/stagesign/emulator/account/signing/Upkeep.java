package io.stagesign.emulator.account.signing;

import io.stagesign.emulator.account.mail.MailRoom;
import io.stagesign.emulator.account.model.ReminderSchedule;
import io.stagesign.emulator.account.model.Status;
import io.stagesign.emulator.account.model.Transaction;
import io.stagesign.emulator.account.model.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What happens by the clock alone: transactions expire, reminders go out. */
public final class Upkeep implements AutoCloseable {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "account-upkeep");
        daemon.setDaemon(true);
        return daemon;
    });
    private final Transactions transactions;
    private final Lifecycle lifecycle;
    private final MailRoom mails;
    private final Clock clock;

    public Upkeep(Transactions transactions, Lifecycle lifecycle, MailRoom mails, Clock clock) {
        this.transactions = transactions;
        this.lifecycle = lifecycle;
        this.mails = mails;
        this.clock = clock;
    }

    /** Starts to look at the clock twice a second. */
    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::run, 500, 500, TimeUnit.MILLISECONDS);
    }

    /** Does what is due now. */
    public void run() {
        transactions.each(transaction -> {
            transaction.catchUp(clock.instant());
            lifecycle.expireIfDue(transaction);
            remindIfDue(transaction);
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void remindIfDue(Transaction transaction) {
        ReminderSchedule schedule = transaction.reminders();
        Instant sent = transaction.sent();
        int number = transaction.remindersSent();
        if (transaction.status() != Status.SENT
                || schedule == null
                || sent == null
                || !schedule.has(number)
                || clock.instant().isBefore(schedule.due(sent, number))) {
            return;
        }
        transaction.countReminder();
        Turns.now(transaction).forEach(role -> mails.remind(transaction, role, ""));
    }
}
