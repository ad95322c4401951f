package io.stagesign.cloud;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to a remote cloud that did not succeed, classified by what helps. */
public final class RemoteFailure extends RuntimeException {
    private final Help help;
    private final @Nullable Duration retryAfter;

    /** What helps against a failure. */
    public enum Help {
        /** The same call later: the cloud is busy, unreachable or slow. The outcome of a write may be unknown. */
        TRY_AGAIN,
        /**
         * Time: a limit is reached that resets by itself, after {@link #retryAfter}. Nothing was done. Raising the limit helps
         * too.
         */
        WAIT_FOR_LIMIT,
        /** Somebody has to change something first; the sentence says who and what. */
        NEEDS_SOMEONE,
        /** Nothing outside this program: a defect. */
        NEVER;

        /** Tells whether it passes without anybody doing something. */
        public boolean isTime() {
            return this == TRY_AGAIN || this == WAIT_FOR_LIMIT;
        }
    }

    /**
     * @param help what helps
     * @param sentence what happened and what to do, for the person who can act: no secret, name, e-mail or content
     * @param cause the failure as the library told it; its message is never logged or shown
     */
    public RemoteFailure(Help help, String sentence, @Nullable Throwable cause) {
        this(help, sentence, null, cause);
    }

    /**
     * A failure with the cloud's own word on when to come back.
     *
     * @param retryAfter how long the cloud asked us to wait
     */
    public RemoteFailure(Help help, String sentence, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(sentence, cause);
        this.help = help;
        this.retryAfter = retryAfter;
    }

    public Help help() {
        return help;
    }

    /** Returns the sentence for the person who can act. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
