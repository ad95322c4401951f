package io.stagesign.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Faults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An upload that arrives after another run has filed the same document, over real HTTP on all three programs. */
class FrozenUploadTests {
    private static final Fault LATE = new Fault(Fault.Kind.late, "*/sobjects/ContentVersion*", "POST", 1, null, null);

    @RegisterExtension
    private static final ThreePrograms PROGRAMS = new ThreePrograms("stagesign.cloud.read-timeout=3s");

    private final DemoClouds clouds = PROGRAMS.clouds();
    private final DemoRep rep = PROGRAMS.rep();
    private final ConfigurableApplicationContext service = PROGRAMS.service();

    @Test
    void anUploadThatArrivesAfterItsTakeoverLeavesOneFile() {
        String opportunity = filedTwice();
        assertThat(rep.files(opportunity)).hasSize(6);

        timePasses();

        await().untilAsserted(() -> assertThat(rep.files(opportunity)).hasSize(5));
        String request = rep.request(opportunity).path("Id").asString();
        assertThat(rep.files(opportunity)).doesNotHaveDuplicates();
        assertThat(rep.documents(request))
                .hasSize(5)
                .allSatisfy(document -> assertThat(rep.content(
                                document.path("stagesign__ContentVersionId__c").asString()))
                        .isNotEmpty());
        await().untilAsserted(() -> assertThat(timeline(request))
                .anyMatch(sentence -> sentence.startsWith("A late upload had put a signed file on the opportunity")));
    }

    @Test
    void aVersionThatArrivesAfterItsTakeoverStaysWithTheSameBytes() {
        clouds.emulator().changeRule(Map.of("FileAs__c", "NewVersion"));
        String opportunity = filedTwice();

        timePasses();

        String request = rep.request(opportunity).path("Id").asString();
        await().untilAsserted(() -> assertThat(timeline(request))
                .anyMatch(sentence -> sentence.startsWith("A late upload has added the same version")));
        assertThat(rep.files(opportunity)).hasSize(3);
        assertThat(rep.versions(opportunity)).anyMatch(file -> file.endsWith(" 3"));
    }

    /** The first upload stands still on its way, its run is repeated and files everything, then it arrives. */
    private String filedTwice() {
        String opportunity = rep.opportunity("Brightwater Ferries");
        rep.moveToProposal(opportunity);
        JsonNode sent = rep.sees(opportunity, "Sent");
        Faults faults = clouds.emulator().orgFaults();
        faults.set(List.of(LATE));
        rep.everybodySigns(sent.path("stagesign__TransactionId__c").asString());
        rep.sees(opportunity, "Filed");
        assertThat(faults.held()).hasSize(1);

        long uploads = uploads();
        faults.clear();
        await().until(() -> uploads() == uploads + 1);
        return opportunity;
    }

    /** Returns how many uploads were carried out. */
    private long uploads() {
        return clouds.emulator().orgJournal().entries().stream()
                .filter(entry -> entry.method().equals("POST")
                        && entry.path().contains("/sobjects/ContentVersion")
                        && entry.status() == 201)
                .count();
    }

    private List<String> timeline(String request) {
        return service.getBean(JdbcClient.class)
                .sql("select sentence from signing_request_event where request_id = :request order by number")
                .param("request", request)
                .query(String.class)
                .list();
    }

    /** The look for second files comes at once, as it would when its time has come. */
    private void timePasses() {
        await().until(() -> service.getBean(JdbcClient.class).sql("""
                                update scheduled_tasks set execution_time = now()
                                where task_name = 'stray-files' and not picked""").update() > 0);
    }
}
