package io.stagesign.salesforce;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.stagesign.salesforce.OrgStub.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.cloud.TestCalls;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesforceFailureTests {
    private static final Duration DEADLINE = Duration.ofMillis(700);

    private OrgStub org = new OrgStub();

    @AfterEach
    void stop() throws IOException {
        org.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SERVER_UNAVAILABLE|Server is unavailable|TRY_AGAIN|busy",
                "QUERY_TIMEOUT|Your query request was running for too long.|TRY_AGAIN|busy",
                "REQUEST_RUNNING_TOO_LONG|Your request was running for too long|TRY_AGAIN|busy",
                "UNABLE_TO_LOCK_ROW|unable to obtain exclusive access to this record|TRY_AGAIN|busy",
                "UNKNOWN_EXCEPTION|An unexpected error occurred. ErrorId 123-456 (789)|TRY_AGAIN|busy",
                "INVALID_QUERY_LOCATOR|invalid query locator|TRY_AGAIN|busy",
                "API_DISABLED_FOR_ORG|API is not enabled for this Organization or Partner|NEEDS_SOMEONE|API access",
                "INVALID_FIELD|No such column 'Email' on entity 'Contact'|NEEDS_SOMEONE|field Contact.Email: assign",
                "INVALID_TYPE|sObject type 'stagesign__SigningRequest__c' is not supported.|NEEDS_SOMEONE|object stagesign__",
                "STORAGE_LIMIT_EXCEEDED|storage limit exceeded|NEEDS_SOMEONE|file storage",
                "INSUFFICIENT_ACCESS|insufficient access rights|NEEDS_SOMEONE|permission set",
                "MALFORMED_QUERY|unexpected token: FROM|NEVER|MALFORMED_QUERY",
                "SOME_FUTURE_CODE_V68|new code not in v65 enum|TRY_AGAIN|not clear"
            })
    void aFaultIsClassifiedByItsCode(String code, String message, Help help, String expected) {
        RemoteFailure failure = failure(Soap.fault(code, message));

        assertThat(failure.help()).isEqualTo(help);
        assertThat(failure.sentence()).contains(expected);
    }

    @Test
    void theDailyLimitPausesTheOrgForLong() {
        RemoteFailure failure = failure(Soap.fault("REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."));

        assertThat(failure.help()).isEqualTo(Help.WAIT_FOR_LIMIT);
        assertThat(failure.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofMinutes(30)));
    }

    @Test
    void theConcurrencyLimitDoesNotPauseTheOrg() {
        RemoteFailure failure = failure(
                Soap.fault("REQUEST_LIMIT_EXCEEDED", "ConcurrentRequests (Concurrent API Requests) Limit exceeded."));

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(failure.retryAfter()).isEmpty();
    }

    @Test
    void apageForPeopleMeansThatSalesforceIsAwayForAMoment() {
        RemoteFailure failure = failure(aResponse()
                .withStatus(503)
                .withHeader("Content-Type", "text/html")
                .withBody("<html>Down for maintenance</html>"));

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(failure.sentence()).contains("503").doesNotContain("maintenance");
    }

    @Test
    void theWaitThatSalesforceAsksForIsPassedOn() {
        RemoteFailure failure = failure(
                aResponse().withStatus(429).withHeader("Retry-After", "17").withBody("slow down"));

        assertThat(failure.help()).isEqualTo(Help.WAIT_FOR_LIMIT);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
    }

    @Test
    void anEmptyAnswerIsTriedAgain() {
        assertThat(failure(aResponse().withStatus(502)).help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(failure(OrgStub.xml(200, "")).help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(failure(OrgStub.xml(200, "<half>")).help()).isEqualTo(Help.TRY_AGAIN);
    }

    @Test
    void aRedirectIsNotFollowed() {
        RemoteFailure failure =
                failure(aResponse().withStatus(302).withHeader("Location", org.server.baseUrl() + "/elsewhere"));

        assertThat(failure.help()).isEqualTo(Help.NEEDS_SOMEONE);
        assertThat(org.server.getAllServeEvents())
                .noneMatch(event -> event.getRequest().getUrl().contains("elsewhere"));
    }

    @Test
    void aConnectionThatDropsAfterTheCallIsNotUsedToSendItAgain() {
        org.soap("FROM stagesign__SigningRequest__c", Soap.query());
        Salesforce salesforce = org.salesforce();
        salesforce.requestedBefore(ORG, Instant.EPOCH);
        org.soap("FROM stagesign__SigningRequest__c", aResponse().withFault(Fault.EMPTY_RESPONSE));

        RemoteFailure failure =
                catchThrowableOfType(RemoteFailure.class, () -> salesforce.requestedBefore(ORG, Instant.EPOCH));

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(org.soapCalls()).hasSize(2);
    }

    @Test
    @Timeout(10)
    void aHungOrgFreesTheWorkerAtTheDeadline() throws IOException {
        useShortDeadline();

        RemoteFailure failure = failure(aResponse().withFixedDelay(60_000));

        assertThat(failure.sentence()).contains("did not answer in time");
    }

    @Test
    @Timeout(10)
    void aDribblingOrgFreesTheWorkerAtTheDeadline() throws IOException {
        useShortDeadline();

        RemoteFailure failure = failure(OrgStub.xml(200, " ".repeat(1000)).withChunkedDribbleDelay(600, 60_000));

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
        assertThat(failure.sentence()).contains("did not answer in time");
    }

    @Test
    void anOrgThatCannotBeReachedIsTriedAgain() {
        Salesforce salesforce = org.salesforce();
        org.server.stop();

        RemoteFailure failure =
                catchThrowableOfType(RemoteFailure.class, () -> salesforce.requestedBefore(ORG, Instant.EPOCH));

        assertThat(failure.help()).isEqualTo(Help.TRY_AGAIN);
    }

    private void useShortDeadline() throws IOException {
        org.close();
        org = new OrgStub(TestCalls.within(DEADLINE));
    }

    private RemoteFailure failure(ResponseDefinitionBuilder answer) {
        org.soap("query", answer);
        Salesforce salesforce = org.salesforce();
        return catchThrowableOfType(RemoteFailure.class, () -> salesforce.requestedBefore(ORG, Instant.EPOCH));
    }
}
