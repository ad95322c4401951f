package io.stagesign.emulator.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrgTests {
    private final Clock clock = Clock.systemUTC();

    @Test
    void aResetForgetsTheRecordsButNeverGivesTheirIdsAgain() {
        try (Org org = new Org(OrgSettings.demo(null), clock)) {
            String before = account(org);

            org.reset();

            assertThat(org.query("SELECT Id FROM Account")).isEmpty();
            assertThat(account(org)).isGreaterThan(before);
        }
    }

    @Test
    void aLaterRunHasIdsOfItsOwn() {
        try (Org run = new Org(OrgSettings.demo(null), clock);
                Org next = new Org(OrgSettings.demo(null), Clock.offset(clock, Duration.ofSeconds(5)))) {
            assertThat(account(next)).isGreaterThan(account(run));
        }
    }

    @Test
    void theOrganizationHasTheIdOfTheOrg() {
        try (Org org = new Org(OrgSettings.demo(null), clock)) {
            assertThat(org.query("SELECT Id FROM Organization"))
                    .extracting(row -> row.id())
                    .containsExactly(OrgSettings.ORG_ID);
        }
    }

    private static String account(Org org) {
        return org.insert("Account", Map.of("Name", "Northwind"));
    }
}
