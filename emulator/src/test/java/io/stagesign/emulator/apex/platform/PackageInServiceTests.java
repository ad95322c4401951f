package io.stagesign.emulator.apex.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.dml.DmlOptions;
import io.stagesign.emulator.org.store.Row;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The package as an org runs it: a change fires its trigger, its job calls the service. */
class PackageInServiceTests {
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private HttpServer service;
    private Org org;
    private ApexOrg apex;
    private volatile int status = 202;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
        URI address = URI.create("http://localhost:" + service.getAddress().getPort());
        org = new Org(OrgSettings.demo(Path.of("..")).withServiceUri(address), Clock.systemUTC());
        apex = ApexOrg.of(org);
        String rule = org.query("SELECT Id FROM stagesign__SigningRule__mdt WHERE DeveloperName = 'Proposal'")
                .get(0)
                .requireId();
        org.configure(rule, Map.of("stagesign__IsActive__c", true));
    }

    @AfterEach
    void close() {
        apex.close();
        org.close();
        service.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(
                exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        byte[] answer = "{\"detail\":\"The rule names no stage.\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String opportunityMovedBy(DemoUser user) {
        Access access = org.users().userMode(org.userId(user));
        Row opportunity = org.row(
                "Opportunity",
                Map.of("Name", "Deal", "StageName", "Prospecting", "CloseDate", LocalDate.of(2030, 1, 31)));
        String id = org.dml()
                .insert(List.of(opportunity), DmlOptions.allOrNone(access))
                .get(0)
                .id();
        Row moved = org.row("Opportunity", Map.of("StageName", "Proposal")).set("Id", id);
        assertThat(org.dml()
                        .update(List.of(moved), DmlOptions.allOrNone(access))
                        .get(0)
                        .errors())
                .isEmpty();
        return String.valueOf(id);
    }

    private Row request() {
        return org.query("SELECT Id, stagesign__Status__c, stagesign__StatusReason__c, stagesign__RequestKey__c,"
                        + " stagesign__DispatchAttempts__c FROM stagesign__SigningRequest__c")
                .get(0);
    }

    private Object attempts() {
        return String.valueOf(request().get("stagesign__DispatchAttempts__c"));
    }

    @Test
    void aChangeThatDidNotComeFromApexFiresTheTrigger() {
        String opportunity = opportunityMovedBy(DemoUser.REP);

        assertThat(request().text("stagesign__RequestKey__c")).isEqualTo(opportunity + ":Proposal:1");
    }

    @Test
    void theJobPostsTheRequestWithTheTokenOfTheOrg() {
        String opportunity = opportunityMovedBy(DemoUser.REP);

        await().atMost(Duration.ofSeconds(30)).until(() -> attempts().equals("1"));
        assertThat(received)
                .singleElement()
                .asString()
                .startsWith("/api/v1/signing-requests Bearer stagesign-demo-org-token ")
                .contains("\"opportunityId\":\"" + opportunity + "\"");
        assertThat(request().text("stagesign__StatusReason__c")).startsWith("Accepted by the signing service");
    }

    @Test
    void aRefusalIsShownToTheRep() {
        status = 422;

        opportunityMovedBy(DemoUser.REP);

        await().atMost(Duration.ofSeconds(30)).until(() -> attempts().equals("1"));
        assertThat(request().text("stagesign__Status__c")).isEqualTo("Failed");
        assertThat(request().text("stagesign__StatusReason__c")).isEqualTo("The rule names no stage.");
    }

    @Test
    void aUserWithoutThePermissionSetCannotReachTheService() {
        org.query("SELECT Id FROM PermissionSetAssignment")
                .forEach(assignment ->
                        org.dml().delete(List.of(assignment.requireId()), DmlOptions.allOrNone(org.system())));

        opportunityMovedBy(DemoUser.REP);

        await().atMost(Duration.ofSeconds(30)).until(() -> attempts().equals("1"));
        assertThat(received).isEmpty();
        assertThat(request().text("stagesign__StatusReason__c")).contains("couldn't access the credential");
    }

    @Test
    void theJobIsFoundUnderApexJobs() {
        opportunityMovedBy(DemoUser.REP);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !org.query(
                                "SELECT Id FROM AsyncApexJob WHERE Status = 'Completed' AND ApexClass.Name = 'DispatchQueueable'")
                        .isEmpty());
    }
}
