package io.stagesign.salesforce;

import com.sforce.soap.partner.fault.InvalidFieldFault;
import com.sforce.ws.ConnectionException;
import io.stagesign.org.Org;
import io.stagesign.org.OrgId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fields that came with a later version of the package: an org that refuses them is not asked for them for a while. */
final class NewerFields {
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofHours(1);

    private final Map<OrgId, Instant> without = new ConcurrentHashMap<>();
    private final Clock clock;

    NewerFields(Clock clock) {
        this.clock = clock;
    }

    /** A call with the newer fields, or without them. */
    @FunctionalInterface
    interface Call<T> {
        T with(boolean newer) throws ConnectionException;
    }

    /** Makes the call with the newer fields where the org has them; otherwise without, if that is all that is wrong. */
    <T> T call(Org org, Call<T> call) throws ConnectionException {
        if (without.getOrDefault(org.id(), Instant.MIN).isAfter(clock.instant())) {
            return call.with(false);
        }
        try {
            return call.with(true);
        } catch (InvalidFieldFault refused) {
            T result = call.with(false);
            without.put(org.id(), clock.instant().plus(UNTIL_ASKED_AGAIN));
            return result;
        }
    }
}
