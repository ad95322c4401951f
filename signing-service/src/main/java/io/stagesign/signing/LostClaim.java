package io.stagesign.signing;

import io.stagesign.org.RequestKey;

/** Another run claimed the request after us: whatever we were about to write is refused. */
public final class LostClaim extends RuntimeException {
    LostClaim(RequestKey key) {
        super("another run has taken over " + key);
    }
}
