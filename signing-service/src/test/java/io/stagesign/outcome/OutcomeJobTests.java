package io.stagesign.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.InMemoryClouds;
import io.stagesign.InMemorySalesforce;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.cloud.RemoteFailure;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.job.Failure;
import io.stagesign.job.Next;
import io.stagesign.signing.Move;
import io.stagesign.signing.RequestReported;
import io.stagesign.signing.SigningRequest;
import io.stagesign.signing.SigningRequests;
import io.stagesign.signing.Status;
import io.stagesign.signing.Timeline;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class OutcomeJobTests {
    private static final String RULE = """
            {"name": "Proposal", "stage": "Proposal",
             "outcome": {"completed": "Closed Won", "declined": "Closed Lost", "expired": "Negotiation"}}""";

    @Autowired
    private OutcomeJob job;

    @Autowired
    private SigningRequests requests;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    private InMemorySalesforce salesforce;

    @BeforeEach
    void empty() {
        salesforce = clouds.salesforce();
        data.clear();
    }

    @ParameterizedTest
    @CsvSource({"FILED, Closed Won", "DECLINED, Closed Lost", "EXPIRED, Negotiation"})
    void theOpportunityMovesToTheStageOfTheEnd(Status end, String stage) {
        ended(end, RULE);

        assertThat(job.run(TestData.KEY)).isEqualTo(Next.done());

        assertThat(salesforce.stageMoves).containsExactly(stage);
        assertThat(lastSentence()).isEqualTo("The opportunity is in the stage “" + stage + "” now.");
        assertThat(data.request().reason()).isEqualTo("Ended.");
    }

    @ParameterizedTest
    @EnumSource(names = {"FILED", "DECLINED", "EXPIRED"})
    void aRuleWithoutAnOutcomeLeavesTheStageAlone(Status end) {
        ended(end, TestData.RULE);

        job.run(TestData.KEY);

        assertThat(salesforce.stageMoves).isEmpty();
        assertThat(lastSentence()).isEqualTo("Ended.");
    }

    @Test
    void nothingMovesWhilePeopleStillSign() {
        data.requested(RULE);

        job.run(TestData.KEY);

        assertThat(salesforce.stageMoves).isEmpty();
    }

    @Test
    void anOpportunityThatLeftTheStageStaysWhereItIs() {
        ended(Status.FILED, RULE);
        salesforce.stage = "Qualification";

        job.run(TestData.KEY);

        assertThat(salesforce.stage).isEqualTo("Qualification");
        assertThat(lastSentence())
                .isEqualTo("The opportunity was not moved to the stage “Closed Won”:"
                        + " it has left “Proposal” and is in “Qualification”.");
        assertThat(data.request().reason()).isEqualTo("Ended.");
    }

    @Test
    void aStageThatIsThereAlreadyIsNotSetAgain() {
        ended(Status.FILED, RULE);
        salesforce.stage = "Closed Won";

        job.run(TestData.KEY);

        assertThat(salesforce.stageMoves).isEmpty();
    }

    @Test
    void aRefusalStaysOnTheRecordWithItsReasonAndIsNotTriedAgain() {
        ended(Status.FILED, RULE);
        salesforce.stageRefusal = "a validation rule, trigger or flow of this org says “No amount”.";

        job.run(TestData.KEY);
        salesforce.stageRefusal = null;
        job.run(TestData.KEY);

        SigningRequest request = data.request();
        assertThat(request.status()).isEqualTo(Status.FILED);
        assertThat(request.reason())
                .isEqualTo("Ended. The opportunity could not be moved to the stage “Closed Won”: a validation rule,"
                        + " trigger or flow of this org says “No amount”. Move it yourself once that is put right.");
        assertThat(lastSentence()).isEqualTo(request.reason());
        assertThat(request.reportedVersion()).isLessThan(request.version());
        assertThat(salesforce.stageMoves).isEmpty();
    }

    @Test
    void aRepWhoMovesTheOpportunityBackIsNotOverruled() {
        ended(Status.FILED, RULE);
        job.run(TestData.KEY);
        salesforce.stage = "Proposal";

        job.run(TestData.KEY);

        assertThat(salesforce.stage).isEqualTo("Proposal");
    }

    @Test
    void aRequestThatExpiresASecondTimeHasASecondOutcome() {
        SigningRequest expired = ended(Status.EXPIRED, RULE);
        job.run(TestData.KEY);
        salesforce.stage = "Proposal";
        SigningRequest revived = requests.move(expired, Move.to(Status.SENT, "Revived."));
        requests.move(revived, Move.to(Status.EXPIRED, "Ended."));

        job.run(TestData.KEY);

        assertThat(salesforce.stageMoves).containsExactly("Negotiation", "Negotiation");
    }

    @Test
    void whatPassesIsTriedAgain() {
        ended(Status.FILED, RULE);
        salesforce.faults.failBefore("salesforce.moveStage");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);

        assertThat(job.failed(TestData.KEY, failure(Help.TRY_AGAIN))).isEqualTo(Next.after(Duration.ofMinutes(1)));
        job.run(TestData.KEY);

        assertThat(salesforce.stageMoves).containsExactly("Closed Won");
    }

    @Test
    void anAnswerThatWasLostMovesNothingTwice() {
        ended(Status.FILED, RULE);
        salesforce.faults.failAfter("salesforce.moveStage");
        assertThatThrownBy(() -> job.run(TestData.KEY)).isInstanceOf(RemoteFailure.class);

        job.run(TestData.KEY);

        assertThat(salesforce.stageMoves).containsExactly("Closed Won");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEEDS_SOMEONE", "NEVER"})
    void whatDoesNotPassIsTold(Help help) {
        ended(Status.DECLINED, RULE);

        assertThat(job.failed(TestData.KEY, failure(help))).isEqualTo(Next.done());
        job.run(TestData.KEY);

        assertThat(data.request().reason()).contains("could not be moved to the stage “Closed Lost”: It did not work.");
        assertThat(salesforce.stageMoves).isEmpty();
    }

    @Test
    void theOutcomeWaitsUntilTheOrgShowsTheEnd() {
        ended(Status.FILED, RULE);

        job.on(new RequestReported(TestData.KEY, Status.COMPLETED));
        assertThat(planned()).isEmpty();

        job.on(new RequestReported(TestData.KEY, Status.FILED));
        assertThat(planned()).containsExactly("outcome");
    }

    private SigningRequest ended(Status end, String rule) {
        data.requested(rule);
        SigningRequest claimed =
                requests.claim(TestData.KEY, EnumSet.allOf(Status.class)).orElseThrow();
        SigningRequest sent = requests.move(
                requests.move(claimed, Move.to(Status.PREPARING, "Preparing.")), Move.to(Status.SENT, "Sent."));
        SigningRequest last = end == Status.FILED ? requests.move(sent, Move.to(Status.COMPLETED, "Signed.")) : sent;
        return requests.move(last, Move.to(end, "Ended."));
    }

    private String lastSentence() {
        List<Timeline.Event> events = timeline.of(TestData.KEY);
        return events.get(events.size() - 1).sentence();
    }

    private List<String> planned() {
        return jdbc.sql("select task_name from scheduled_tasks where task_name = 'outcome'")
                .query(String.class)
                .list();
    }

    private static Failure failure(Help help) {
        return new Failure(help, "It did not work.", 1, Duration.ofMinutes(1));
    }
}
