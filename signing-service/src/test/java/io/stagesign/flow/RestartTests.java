package io.stagesign.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stagesign.SigningServiceApplication;
import io.stagesign.emulator.fault.Fault;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The service as a process of its own, with its embedded database, killed in the middle and started again. */
class RestartTests {
    @TempDir
    private Path folder;

    private final DemoClouds clouds = new DemoClouds();
    private final DemoRep rep = new DemoRep(clouds);
    private final List<Process> services = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        rep.begin();
        startService();
    }

    @AfterEach
    void end() {
        services.forEach(Process::destroy);
        services.forEach(service -> await().atMost(Duration.ofMinutes(1)).until(() -> !service.isAlive()));
        clouds.close();
    }

    @Test
    void aServiceThatIsKilledBetweenSentAndFiledFilesOnceItRunsAgain() throws IOException {
        String opportunity = rep.opportunity("Brightwater Ferries");
        rep.moveToProposal(opportunity);
        JsonNode sent = rep.sees(opportunity, "Sent");
        fault(new Fault(Fault.Kind.hang, "/api/packages/*/evidence/*", null, null, null, null));
        rep.everybodySigns(sent.path("stagesign__TransactionId__c").asString());
        await().atMost(Duration.ofMinutes(1)).until(this::evidenceIsAskedFor);

        killService();
        clouds.emulator().accountFaults().clear();
        startService();

        rep.sees(opportunity, "Filed");
        assertThat(rep.files(opportunity)).hasSize(5).doesNotHaveDuplicates();
        assertThat(rep.documents(sent.path("Id").asString())).hasSize(5);
        assertThat(clouds.invitations()).hasSize(2).doesNotHaveDuplicates();
        assertThat(clouds.created()).isEqualTo(1);
    }

    @Test
    void aServiceThatIsKilledWhileItSendsInvitesOnceItRunsAgain() throws IOException {
        fault(new Fault(Fault.Kind.hang, "/api/packages/*", null, null, null, null));
        String opportunity = rep.opportunity("Brightwater Ferries");
        rep.moveToProposal(opportunity);
        await().atMost(Duration.ofMinutes(1)).until(() -> clouds.created() == 1);

        killService();
        clouds.emulator().accountFaults().clear();
        startService();

        rep.sees(opportunity, "Sent");
        assertThat(clouds.invitations()).hasSize(2).doesNotHaveDuplicates();
        assertThat(clouds.created()).isEqualTo(1);
    }

    private boolean evidenceIsAskedFor() {
        return clouds.emulator().accountJournal().entries().stream()
                .anyMatch(entry -> entry.path().contains("/evidence/"));
    }

    private void fault(Fault fault) {
        clouds.emulator().accountFaults().set(List.of(fault));
    }

    /** As kill -9 does: nothing is closed, and its database stays behind. */
    private void killService() {
        Process service = services.get(services.size() - 1);
        service.destroyForcibly();
        await().until(() -> !service.isAlive());
    }

    private void startService() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                SigningServiceApplication.class.getName()));
        command.addAll(List.of(clouds.serviceSettings(folder.resolve("service"))));
        // what a killed service had in hand is taken over after 6 of these
        command.add("--db-scheduler.heartbeat-interval=1s");
        File log = folder.resolve("service-" + services.size() + ".log").toFile();
        services.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start());
        await().atMost(Duration.ofMinutes(2)).until(this::isReady);
    }

    private boolean isReady() {
        HttpRequest probe = HttpRequest.newBuilder(URI.create(clouds.serviceUri() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(probe, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
