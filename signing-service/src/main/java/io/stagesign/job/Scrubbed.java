package io.stagesign.job;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A failure without its words: where it happened and of which kinds it is, but nothing a remote party wrote. */
final class Scrubbed extends Exception {
    Scrubbed(Throwable failure) {
        super(failure.getClass().getName(), cause(failure));
        setStackTrace(failure.getStackTrace());
    }

    /** Returns the classes of a failure and its causes. */
    static String names(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(5)
                .map(each -> each.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure.getCause() == null ? null : new Scrubbed(failure.getCause());
    }
}
