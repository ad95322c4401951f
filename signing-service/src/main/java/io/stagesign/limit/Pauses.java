package io.stagesign.limit;

import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.RetryAsked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Until when which cloud is not to be called; another instance finds out by a call of its own. */
@Component
class Pauses {
    /** No cloud is believed to be closed for longer without another look. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<Object, Pause> pauses = new ConcurrentHashMap<>();
    private final Clock clock;

    Pauses(Clock clock) {
        this.clock = clock;
    }

    private record Pause(Instant until, String sentence) {}

    /**
     * Does nothing unless a limit holds.
     *
     * @param door what the limit is for: an org, or an account
     * @throws RemoteFailure with the sentence of the call that met the limit, and the time that is left
     */
    void requireOpen(Object door) {
        Pause pause = pauses.get(door);
        if (pause == null) {
            return;
        }
        Duration left = Duration.between(clock.instant(), pause.until());
        if (left.isNegative() || left.isZero()) {
            pauses.remove(door, pause);
            return;
        }
        throw new RemoteFailure(Help.WAIT_FOR_LIMIT, pause.sentence(), left, null);
    }

    /** Whoever has a job tried again knows more than we do: a limit may have been raised. The next call finds out. */
    @EventListener
    void lift(RetryAsked retry) {
        pauses.clear();
    }

    /** Takes note of a failure that is a limit. */
    void note(Object door, RemoteFailure failure) {
        if (failure.help() == Help.WAIT_FOR_LIMIT) {
            Duration wait = failure.retryAfter().orElse(LONGEST);
            Duration pause = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
            pauses.put(door, new Pause(clock.instant().plus(pause), failure.sentence()));
        }
    }
}
