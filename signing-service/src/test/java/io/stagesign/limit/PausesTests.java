package io.stagesign.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.InMemoryClouds;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.FailedJob;
import io.stagesign.job.RetryAsked;
import io.stagesign.salesforce.Salesforce;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@ServiceTest
class PausesTests {
    @Autowired
    private Salesforce salesforce;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    @BeforeEach
    void empty() {
        data.clear();
    }

    @Test
    void theServicePausesAnOrgOverItsLimitUntilSomebodyHasAJobTriedAgain() {
        clouds.salesforce().faults.refuse("salesforce.missingAccess", Help.WAIT_FOR_LIMIT, "No calls left.");
        assertThatThrownBy(() -> salesforce.missingAccess(TestData.ORG)).isInstanceOf(RemoteFailure.class);
        assertThatThrownBy(() -> salesforce.missingAccess(TestData.ORG)).hasMessage("No calls left.");

        events.publishEvent(new RetryAsked(new FailedJob(
                "send", TestData.KEY.toString(), "No calls left.", 1, Instant.now(), Instant.now(), null)));

        assertThatCode(() -> salesforce.missingAccess(TestData.ORG)).doesNotThrowAnyException();
    }
}
