package io.stagesign.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of the database, which is the same for all instances. Between two looks at it the nanoseconds of this process
 * are counted, so that the machine's own clock may be wrong, and may jump: by its own clock an instance would take the work
 * of others from them, or stand still until the hour has come again.
 */
final class DatabaseTime implements InstantSource, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DatabaseTime.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(30);

    private final InstantSource database;
    private final InstantSource machine;
    private final LongSupplier nanos;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(DatabaseTime::thread);
    private volatile Reading last;
    private Duration told = Duration.ZERO;

    /**
     * Looks once, and then every five seconds.
     *
     * @param database asks for its time; throws while it does not answer
     * @param machine what the machine takes for the time; only compared
     * @param nanos a count of nanoseconds that never jumps
     */
    DatabaseTime(InstantSource database, InstantSource machine, LongSupplier nanos) {
        this.database = database;
        this.machine = machine;
        this.nanos = nanos;
        this.last = read();
        compare();
        var unused = looks.scheduleWithFixedDelay(this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** A time that the database told, and when; it may be wrong by the half of what the answer took. */
    private record Reading(Instant time, long nanos, Duration tolerance) {
        Instant after(long now) {
            return time.plusNanos(now - nanos);
        }
    }

    @Override
    public Instant instant() {
        return last.after(nanos.getAsLong());
    }

    /** Follows the database unless its answer was too slow to tell more than is known. */
    void look() {
        try {
            Reading next = read();
            Duration off = Duration.between(last.after(next.nanos()), next.time());
            if (off.abs().compareTo(next.tolerance()) > 0) {
                last = next;
            }
            compare();
        } catch (RuntimeException e) {
            // whatever it is, the next look comes; an exception would end them all
            log.debug("The database does not tell the time; it is counted on", e);
        }
    }

    private Reading read() {
        long asked = nanos.getAsLong();
        Instant time = database.instant();
        long half = (nanos.getAsLong() - asked) / 2;
        return new Reading(time, asked + half, Duration.ofNanos(half));
    }

    private void compare() {
        Duration ahead = Duration.between(instant(), machine.instant());
        if (ahead.minus(told).abs().compareTo(WORTH_TELLING) > 0) {
            told = ahead;
            log.warn(
                    "This machine's clock differs from the database's by {} s; the database's counts",
                    ahead.toSeconds());
        }
    }

    private static Thread thread(Runnable looking) {
        Thread thread = new Thread(looking, "database-time");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
