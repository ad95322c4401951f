package io.stagesign.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.job.Next;
import io.stagesign.signing.Timeline;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ReconciliationJobTests {
    @Autowired
    private ReconciliationJob job;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TestData data;

    @BeforeEach
    void empty() {
        data.clear();
    }

    @Test
    void aRequestWhoseJobIsLostGetsItBack() {
        data.requested();
        forgetJobs();

        assertThat(job.run(TestData.ORG)).isEqualTo(Next.after(Duration.ofMinutes(5)));

        assertThat(jobs()).containsExactly("send");
    }

    @Test
    void aSentRequestIsLookedAtAndReportedAgain() {
        data.sentWithSigners();
        forgetJobs();

        job.run(TestData.ORG);

        assertThat(jobs()).containsExactlyInAnyOrder("report", "sync");
        assertThat(timeline.of(TestData.KEY))
                .extracting(Timeline.Event::sentence)
                .anyMatch(sentence -> sentence.startsWith("Nothing looked after this request any more: the sweep at "));
    }

    @Test
    void aWishThatNoJobServesGetsItsJob() {
        data.sentWithSigners();
        jdbc.sql("insert into cancellation values (:org, :request, 'Wrong price', now())")
                .param("org", TestData.ORG.value())
                .param("request", TestData.KEY.request().value())
                .update();
        jdbc.sql("insert into reminder values (:org, :request, :ann, now()), (:org, :request, :bob, now())")
                .param("org", TestData.ORG.value())
                .param("request", TestData.KEY.request().value())
                .param("ann", TestData.ANN.value())
                .param("bob", TestData.BOB.value())
                .update();
        jdbc.sql("insert into correction values (:org, :request, :ann, 'ann@example.com', now())")
                .param("org", TestData.ORG.value())
                .param("request", TestData.KEY.request().value())
                .param("ann", TestData.ANN.value())
                .update();
        jdbc.sql("insert into resend values (:org, :request, 14, now(), now())")
                .param("org", TestData.ORG.value())
                .param("request", TestData.KEY.request().value())
                .update();
        forgetJobs();

        job.run(TestData.ORG);

        assertThat(jobs()).containsExactlyInAnyOrder("cancel", "correct", "remind", "report", "resend", "sync");
    }

    @Test
    void aJobThatIsPlannedStaysAsItIs() {
        data.sentWithSigners();
        List<String> before = jobs();

        job.run(TestData.ORG);

        assertThat(jobs()).isEqualTo(before);
    }

    @Test
    void anEndWhoseOutcomeIsOpenGetsItsJobBack() {
        data.requested("{\"stage\": \"Proposal\", \"outcome\": {\"declined\": \"Closed Lost\"}}");
        jdbc.sql("update signing_request set status = 'Declined'").update();
        forgetJobs();

        job.run(TestData.ORG);
        assertThat(jobs()).containsExactly("outcome");

        jdbc.sql("update signing_request set outcome_for = changed_at").update();
        forgetJobs();
        job.run(TestData.ORG);
        assertThat(jobs()).isEmpty();
    }

    private void forgetJobs() {
        jdbc.sql("truncate scheduled_tasks").update();
    }

    private List<String> jobs() {
        return jdbc.sql("select task_name from scheduled_tasks order by task_name")
                .query(String.class)
                .list();
    }
}
