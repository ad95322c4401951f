package io.stagesign.request;

import io.stagesign.onespan.ReadyTransaction;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of an opportunity and a rule: a transaction that only has to be created, or every reason why not. */
sealed interface Assembly {
    /**
     * Everything was checked.
     *
     * @param transaction its document ids are the source files' ids, its signer ids the contacts'
     * @param roles the contact role under which each signer was chosen, by signer id; a signer without one is absent
     * @param decisions one sentence each, for the rep: what was left out, where signatures go, which page was added
     */
    record Ready(ReadyTransaction transaction, Map<String, String> roles, List<String> decisions) implements Assembly {
        public Ready {
            roles = Map.copyOf(roles);
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * Nobody can be invited yet.
     *
     * @param reasons all of them
     * @param language in which they are told: that of the opportunity's owner
     */
    record NotReady(List<Finding> reasons, Locale language) implements Assembly {
        public NotReady {
            reasons = List.copyOf(reasons);
        }
    }
}
