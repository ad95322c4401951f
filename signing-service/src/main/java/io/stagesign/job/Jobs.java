package io.stagesign.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where durable work is asked for. Asking joins the caller's transaction: the job exists if and only if the data does.
 * A job that is asked for while it runs, runs again.
 */
public class Jobs {
    private final ObjectProvider<Scheduler> scheduler;
    private final Signals signals;
    private final Clock clock;

    Jobs(ObjectProvider<Scheduler> scheduler, Signals signals, Clock clock) {
        this.scheduler = scheduler;
        this.signals = signals;
        this.clock = clock;
    }

    /** Asks for a run as soon as possible. */
    @Transactional
    public void ask(String job, Object key) {
        ask(job, key, Duration.ZERO);
    }

    /** Asks for a run within this time; an earlier one that is planned already will do. */
    @Transactional
    public void ask(String job, Object key, Duration within) {
        signals.add(job, key.toString());
        plan(new TaskInstance<>(job, key.toString()), clock.instant().plus(within));
        if (within.isZero()) {
            wakeAfterCommit();
        }
    }

    /** Plans a run unless one is planned or under way: for who only wants to be sure that it is not forgotten. */
    @Transactional
    public boolean ensure(String job, Object key) {
        boolean planned =
                scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(job, key.toString()), clock.instant());
        if (planned) {
            wakeAfterCommit();
        }
        return planned;
    }

    private void plan(TaskInstance<Void> task, Instant at) {
        Scheduler client = scheduler.getObject();
        if (client.scheduleIfNotExists(task, at)) {
            return;
        }
        boolean late = client.getScheduledExecution(task)
                .filter(planned ->
                        !planned.isPicked() && planned.getExecutionTime().isAfter(at))
                .isPresent();
        if (late) {
            bringForward(client, task, at);
        }
    }

    private static void bringForward(Scheduler client, TaskInstance<Void> task, Instant at) {
        try {
            client.reschedule(task, at);
        } catch (DbSchedulerException e) {
            // it has begun to run in this moment: at its end it sees that it was asked for
        }
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }
}
