package io.stagesign.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.org.LimitSettings;
import io.stagesign.org.Org;
import io.stagesign.org.Org.Login;
import io.stagesign.org.Org.OneSpanAccess;
import io.stagesign.org.Org.SalesforceAccess;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotsTests {
    private static final String STORMY = "00D000000000001EAA";
    private static final String SAME_ACCOUNT = "00D000000000002EAA";
    private static final String OTHER = "00D000000000003EAA";

    private final Slots slots = new Slots(
            new LimitSettings(2, 3, 1),
            new Orgs(List.of(org(STORMY, "shared"), org(SAME_ACCOUNT, "shared"), org(OTHER, "own"))));

    @Test
    void anOrgTakesNoMoreThanItsPlacesAndLeavesTheOthersTheirs() {
        assertThat(slots.take(STORMY + ":a00000000000001AAA")).isPresent();
        assertThat(slots.take(STORMY)).isPresent();

        assertThat(slots.take(STORMY + ":a00000000000002AAA")).isEmpty();
        assertThat(slots.take(OTHER)).isPresent();
    }

    @Test
    void orgsOfOneAccountShareItsPlaces() {
        assertThat(slots.take(STORMY)).isPresent();
        assertThat(slots.take(STORMY)).isPresent();
        assertThat(slots.take(SAME_ACCOUNT)).isPresent();

        assertThat(slots.take(SAME_ACCOUNT)).isEmpty();
        assertThat(slots.take(OTHER)).isPresent();
    }

    @Test
    void aPlaceIsFreeAgainAfterwards() {
        Optional<Slots.Slot> first = slots.take(STORMY);
        slots.take(STORMY);
        assertThat(slots.take(STORMY)).isEmpty();

        first.orElseThrow().free();

        assertThat(slots.take(STORMY)).isPresent();
    }

    @Test
    void whoFindsNoPlaceInTheAccountLeavesTheOneInTheOrg() {
        slots.take(STORMY);
        slots.take(STORMY);
        Optional<Slots.Slot> third = slots.take(SAME_ACCOUNT);
        assertThat(slots.take(SAME_ACCOUNT)).isEmpty();
        assertThat(slots.take(SAME_ACCOUNT)).isEmpty();

        third.orElseThrow().free();

        assertThat(slots.take(SAME_ACCOUNT)).isPresent();
    }

    private static Org org(String id, String key) {
        URI base = URI.create("http://localhost:1");
        return new Org(
                new OrgId(id),
                id,
                "0".repeat(64),
                "stagesign",
                new SalesforceAccess(base, "client", new Login.ClientCredentials("secret")),
                new OneSpanAccess(base, key, "path" + id, "callback-key"));
    }
}
