package io.stagesign.job;

import java.time.Duration;

/** What becomes of a job after a run, unless it was asked for again meanwhile. */
public sealed interface Next {
    /** Nothing is left to do. */
    record Done() implements Next {}

    /** It runs again after a pause. */
    record After(Duration pause) implements Next {}

    static Next done() {
        return new Done();
    }

    static Next after(Duration pause) {
        return new After(pause);
    }
}
