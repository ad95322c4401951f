package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.InMemoryClouds;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.job.Next;
import io.stagesign.org.StageSignSettings;
import io.stagesign.salesforce.RequestedRow;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class RestoredSweepTests {
    @Autowired
    private Acceptance acceptance;

    @Autowired
    private RuleSettings rules;

    @Autowired
    private SendJob send;

    @Autowired
    private SigningRequests requests;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    @BeforeEach
    void underWayInTheOrgAndAtOneSpan() {
        data.clear();
        data.sentWithSigners();
        jdbc.sql("truncate signing_request cascade").update();
        clouds.salesforce()
                .underWay
                .add(new RequestedRow(TestData.KEY.request(), TestData.OPPORTUNITY, null, TestData.RULE));
    }

    @Test
    void whatIsUnderWayAndUnknownGoesOnWithItsOwnTransaction() {
        sweep(true).run(TestData.ORG);
        send.run(TestData.KEY);

        assertThat(data.request().status()).isEqualTo(Status.SENT);
        assertThat(data.request().transactionId())
                .isEqualTo(clouds.oneSpan().only().value());
        assertThat(data.request().reason()).isEqualTo("Sent 2 documents to 2 signers.");
        assertThat(clouds.oneSpan().invitations).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whatIsKnownIsLeftAlone() {
        sweep(true).run(TestData.ORG);
        long version = data.request().version();

        sweep(true).run(TestData.ORG);

        assertThat(data.request().version()).isEqualTo(version);
    }

    @Test
    void withoutARestoredDatabaseTheOrgIsNotAsked() {
        assertThat(sweep(false).run(TestData.ORG)).isEqualTo(Next.done());

        assertThat(requests.find(TestData.KEY)).isEmpty();
        assertThat(clouds.salesforce().faults.calls("salesforce.underWay")).isZero();
    }

    private RestoredSweep sweep(boolean restored) {
        StageSignSettings settings =
                new StageSignSettings(URI.create("http://localhost"), Path.of("unused"), restored, Map.of());
        return new RestoredSweep(clouds.salesforce(), acceptance, rules, settings);
    }
}
