package io.stagesign.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagesign.InMemoryOneSpan;
import io.stagesign.InMemorySalesforce;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.FailedJob;
import io.stagesign.job.RetryAsked;
import io.stagesign.onespan.OneSpan;
import io.stagesign.org.Org;
import io.stagesign.org.Org.Login;
import io.stagesign.org.Org.OneSpanAccess;
import io.stagesign.org.Org.SalesforceAccess;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import io.stagesign.salesforce.Salesforce;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PausedCloudsTests {
    private static final OrgId ORG = new OrgId("00D000000000001EAA");
    private static final OrgId SAME_ACCOUNT = new OrgId("00D000000000002EAA");
    private static final OrgId OTHER = new OrgId("00D000000000003EAA");

    private final SetClock clock = new SetClock();
    private final InMemorySalesforce salesforceOfTest = new InMemorySalesforce();
    private final InMemoryOneSpan oneSpanOfTest = new InMemoryOneSpan();
    private final JdbcClient jdbc;
    private final Pauses pauses;
    private final Salesforce salesforce;
    private final OneSpan oneSpan;
    private final Salesforce salesforceOfOtherInstance;

    @Autowired
    PausedCloudsTests(JdbcClient jdbc, TestData data) {
        data.clear();
        this.jdbc = jdbc;
        this.pauses = new Pauses(jdbc, clock);
        PausedClouds clouds = clouds(pauses);
        this.salesforce = (Salesforce) clouds.postProcessAfterInitialization(salesforceOfTest, "salesforce");
        this.oneSpan = (OneSpan) clouds.postProcessAfterInitialization(oneSpanOfTest, "oneSpan");
        this.salesforceOfOtherInstance = (Salesforce)
                clouds(new Pauses(jdbc, clock)).postProcessAfterInitialization(salesforceOfTest, "salesforce");
    }

    @Test
    void anOrgThatHasUsedUpItsCallsIsLeftInPeaceUntilTheyAreBack() {
        reachLimit();
        clock.advance(Duration.ofMinutes(59));

        RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> salesforce.missingAccess(ORG));

        assertThat(failure.help()).isEqualTo(Help.WAIT_FOR_LIMIT);
        assertThat(failure.sentence()).isEqualTo("No calls left.");
        assertThat(failure.retryAfter()).contains(Duration.ofMinutes(1));
        assertThat(salesforceOfTest.faults.calls()).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        assertThatCode(() -> salesforce.missingAccess(ORG)).doesNotThrowAnyException();
        assertThat(salesforceOfTest.faults.calls()).hasSize(2);
    }

    @Test
    void whatOneInstanceWasToldHoldsForEveryOtherWithinASecond() {
        assertThatCode(() -> salesforceOfOtherInstance.missingAccess(ORG)).doesNotThrowAnyException();
        reachLimit();
        clock.advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> salesforceOfOtherInstance.missingAccess(ORG)).hasMessage("No calls left.");

        assertThat(salesforceOfTest.faults.calls()).hasSize(2);
    }

    @Test
    void theTableIsNotReadForEachCall() {
        assertThatCode(() -> salesforceOfOtherInstance.missingAccess(ORG)).doesNotThrowAnyException();
        reachLimit();
        clock.advance(Duration.ofMillis(999));

        assertThatCode(() -> salesforceOfOtherInstance.missingAccess(ORG)).doesNotThrowAnyException();
    }

    @Test
    void readingTheTableAgainAndAgainKeepsNoConnection() {
        for (int second = 0; second < 40; second++) {
            clock.advance(Duration.ofSeconds(1));
            assertThatCode(() -> salesforce.missingAccess(ORG)).doesNotThrowAnyException();
        }
    }

    @Test
    void noKeyIsWrittenDown() {
        oneSpanOfTest.faults.refuse("onespan.check", Help.WAIT_FOR_LIMIT, "Slow down.");
        assertThatThrownBy(() -> oneSpan.check(ORG)).isInstanceOf(RemoteFailure.class);

        assertThat(jdbc.sql("select door from pause").query(String.class).single())
                .startsWith("OneSpan ")
                .doesNotContain("shared");
    }

    @Test
    void otherOrgsAndTheOrgsAccountGoOn() {
        reachLimit();

        assertThatCode(() -> salesforce.missingAccess(OTHER)).doesNotThrowAnyException();
        assertThatCode(() -> oneSpan.check(ORG)).doesNotThrowAnyException();
    }

    @Test
    void anAccountOverItsLimitIsLeftInPeaceByAllItsOrgs() {
        oneSpanOfTest.faults.refuse("onespan.check", Help.WAIT_FOR_LIMIT, "Slow down.");
        assertThatThrownBy(() -> oneSpan.check(ORG)).isInstanceOf(RemoteFailure.class);

        assertThat(catchThrowableOfType(RemoteFailure.class, () -> oneSpan.check(SAME_ACCOUNT)))
                .hasMessage("Slow down.");
        assertThatCode(() -> oneSpan.check(OTHER)).doesNotThrowAnyException();
    }

    @Test
    void aCloudThatIsAwayIsAskedAgain() {
        salesforceOfTest.faults.failBefore("salesforce.missingAccess");
        assertThatThrownBy(() -> salesforce.missingAccess(ORG)).isInstanceOf(RemoteFailure.class);

        assertThatCode(() -> salesforce.missingAccess(ORG)).doesNotThrowAnyException();
    }

    @Test
    void aCloudsOwnWordIsKeptForAnHourAtMost() {
        pauses.note("short", new RemoteFailure(Help.WAIT_FOR_LIMIT, "Wait.", Duration.ofSeconds(30), null));
        pauses.note("long", new RemoteFailure(Help.WAIT_FOR_LIMIT, "Wait.", Duration.ofDays(3), null));

        clock.advance(Duration.ofSeconds(30));
        assertThatCode(() -> pauses.requireOpen("short")).doesNotThrowAnyException();
        clock.advance(Duration.ofHours(1));
        assertThatCode(() -> pauses.requireOpen("long")).doesNotThrowAnyException();
    }

    @Test
    void whoHasAJobTriedAgainIsBelievedThatTheLimitIsGone() {
        reachLimit();

        pauses.lift(new RetryAsked(
                new FailedJob("send", ORG.value(), "No calls left.", 1, clock.instant(), clock.instant(), null)));

        assertThatCode(() -> salesforce.missingAccess(ORG)).doesNotThrowAnyException();
    }

    private void reachLimit() {
        salesforceOfTest.faults.refuse("salesforce.missingAccess", Help.WAIT_FOR_LIMIT, "No calls left.");
        assertThatThrownBy(() -> salesforce.missingAccess(ORG)).isInstanceOf(RemoteFailure.class);
    }

    private static PausedClouds clouds(Pauses pauses) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("orgs", new Orgs(List.of(org(ORG, "shared"), org(SAME_ACCOUNT, "shared"), org(OTHER, "own"))));
        beans.addBean("pauses", pauses);
        return new PausedClouds(beans.getBeanProvider(Orgs.class), beans.getBeanProvider(Pauses.class));
    }

    private static Org org(OrgId id, String key) {
        URI base = URI.create("http://localhost:1");
        return new Org(
                id,
                id.value(),
                "0".repeat(64),
                "stagesign",
                new SalesforceAccess(base, "client", new Login.ClientCredentials("secret")),
                new OneSpanAccess(base, key, "path" + id, "callback-key"));
    }

    /** A clock that a test sets. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
