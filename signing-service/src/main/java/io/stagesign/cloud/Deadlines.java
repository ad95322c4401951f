package io.stagesign.cloud;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Aborts calls that take too long as a whole. A socket's own timeout only bounds the wait for the next packet, and an
 * interrupt does not reach a platform thread that waits for one.
 */
final class Deadlines implements AutoCloseable {
    private final ScheduledThreadPoolExecutor watchdog = new ScheduledThreadPoolExecutor(2, Deadlines::watchdogThread);

    private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    Deadlines() {
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /** Starts a deadline; {@code abort} runs when it passes before it is closed. */
    Deadline start(Duration length, Runnable abort) {
        Deadline deadline = new Deadline(length, abort);
        running.add(deadline);
        if (over) {
            deadline.strike();
        }
        return deadline;
    }

    /** Has every deadline pass at once, those that are still to be started as well. */
    void strike() {
        over = true;
        running.forEach(Deadline::strike);
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }

    private static Thread watchdogThread(Runnable work) {
        Thread thread = new Thread(work, "cloud-deadline");
        thread.setDaemon(true);
        return thread;
    }

    /** A running deadline. */
    final class Deadline implements AutoCloseable {
        private final Runnable abort;
        private final ScheduledFuture<?> alarm;
        private volatile boolean passed;

        private Deadline(Duration length, Runnable abort) {
            this.abort = abort;
            this.alarm = watchdog.schedule(this::strike, length.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void strike() {
            passed = true;
            abort.run();
        }

        boolean hasPassed() {
            return passed;
        }

        @Override
        public void close() {
            alarm.cancel(false);
            running.remove(this);
        }
    }
}
