package io.stagesign.signing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stage that a rule gives to an opportunity once its signing request has ended; absent: the stage stays. */
public record Outcome(
        @Nullable String completed,
        @Nullable String declined,
        @Nullable String expired) {
    public static final Outcome NONE = new Outcome(null, null, null);

    /** Returns the stage that is wanted when a request ends like this. */
    public Optional<String> after(Status status) {
        return Optional.ofNullable(
                switch (status) {
                    case FILED -> completed;
                    case DECLINED -> declined;
                    case EXPIRED -> expired;
                    default -> null;
                });
    }
}
