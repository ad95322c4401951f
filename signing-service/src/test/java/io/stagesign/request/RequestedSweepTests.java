package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.InMemoryClouds;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.salesforce.RequestedRow;
import io.stagesign.salesforce.StatusReport;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class RequestedSweepTests {
    @Autowired
    private RequestedSweep sweep;

    @Autowired
    private SigningRequests requests;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    @BeforeEach
    void empty() {
        data.clear();
    }

    @Test
    void aRequestWhoseCallNeverArrivedIsPickedUp() {
        waitsInTheOrg(TestData.RULE);

        sweep.run(TestData.ORG);

        assertThat(data.request().status()).isEqualTo(Status.REQUESTED);
        assertThat(data.request().opportunity()).isEqualTo(TestData.OPPORTUNITY);
    }

    @Test
    void aRequestThatIsKnownIsNotTakenTwice() {
        data.requested();
        waitsInTheOrg(TestData.RULE);

        sweep.run(TestData.ORG);

        assertThat(data.request().status()).isEqualTo(Status.REQUESTED);
    }

    @Test
    void aRequestThatTheOrgBelievesUntouchedIsReportedOnceMore() {
        data.sentWithSigners();
        SigningRequest sent = data.request();
        requests.reported(sent.key(), sent.version());
        waitsInTheOrg(TestData.RULE);

        sweep.run(TestData.ORG);

        assertThat(data.request().reportedVersion()).isZero();
    }

    @Test
    void aRuleThatCannotBeReadIsToldToTheRep() {
        waitsInTheOrg("{\"name\": ");
        waitsInTheOrg("{}");

        sweep.run(TestData.ORG);

        assertThat(requests.find(TestData.KEY)).isEmpty();
        assertThat(clouds.salesforce().reports)
                .hasSize(2)
                .extracting(StatusReport::status)
                .containsOnly("Failed");
    }

    private void waitsInTheOrg(String rule) {
        clouds.salesforce().requested.add(new RequestedRow(TestData.KEY.request(), TestData.OPPORTUNITY, null, rule));
    }
}
