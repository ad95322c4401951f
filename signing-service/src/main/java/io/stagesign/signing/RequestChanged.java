package io.stagesign.signing;

import io.stagesign.org.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * A signing request changed in a way that a rep should see. Published inside the transaction that changes it, so that the
 * jobs which follow exist if and only if the change does.
 *
 * @param from absent when the request is new; the same as {@code to} when something else than the status changed
 */
public record RequestChanged(RequestKey key, @Nullable Status from, Status to) {
    /** Tells whether this change brought the request into the status. */
    public boolean entered(Status status) {
        return to == status && from != to;
    }
}
