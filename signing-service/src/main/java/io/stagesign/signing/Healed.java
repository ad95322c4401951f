package io.stagesign.signing;

import io.stagesign.org.RequestKey;
import java.util.Locale;

/** A sweep found what should have come by itself, or should not be there. Published inside the transaction that says so on the timeline. */
public record Healed(RequestKey key, Kind kind) {
    /** What had got lost, or was too much. */
    public enum Kind {
        /** OneSpan did not tell of a change. */
        CALLBACK_MISSED,
        /** A call of the org did not arrive. */
        CALL_MISSED,
        /** No job looked after a request that needs one. */
        JOB_MISSING,
        /** An upload that outlived its turn had filed a document once more. */
        FILED_TWICE,
        /** Such an upload had added the same version to a file once more. */
        TWO_VERSIONS;

        /** Returns the word for metrics. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
