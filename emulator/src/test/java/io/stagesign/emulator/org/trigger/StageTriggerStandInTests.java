package io.stagesign.emulator.org.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.org.SampleOrg;
import io.stagesign.emulator.org.store.Row;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StageTriggerStandInTests {
    private static final String REQUESTS =
            "SELECT FIELDS(ALL) FROM stagesign__SigningRequest__c ORDER BY Name LIMIT 200";

    private final List<JsonNode> posted = new CopyOnWriteArrayList<>();
    private final HttpServer service = server();
    private final SampleOrg sample = new SampleOrg(OrgSettings.demo(Path.of(".."))
            .withServiceUri(
                    URI.create("http://localhost:" + service.getAddress().getPort())));
    private final StageTriggerStandIn standIn = new StageTriggerStandIn(sample.org);
    private volatile int status = 202;

    private HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/api/v1/signing-requests", this::receive);
            server.start();
            return server;
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    private void receive(HttpExchange call) throws IOException {
        boolean known = "Bearer stagesign-demo-org-token"
                .equals(call.getRequestHeaders().getFirst("Authorization"));
        posted.add(
                JsonMapper.shared().readTree(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        call.sendResponseHeaders(known ? status : 401, -1);
        call.close();
    }

    @BeforeEach
    void activate() {
        sample.org.triggers(standIn);
        change(Map.of("stagesign__IsActive__c", true, "stagesign__SignerRoles__c", "Decision Maker; Evaluator"));
    }

    @AfterEach
    void close() {
        standIn.close();
        sample.close();
        service.stop(0);
    }

    @Test
    void anOpportunityThatEntersTheStageIsRequested() {
        String opportunity = sample.opportunity("Deal");
        sample.org.update(opportunity, Map.of("StageName", "Proposal"));

        await().until(() -> posted.size() == 1);

        Row request = sample.org.query(REQUESTS).get(0);
        assertThat(request.get("stagesign__Status__c")).isEqualTo("Requested");
        assertThat(request.get("stagesign__RequestKey__c")).isEqualTo(opportunity + ":Proposal:1");
        assertThat(posted.get(0).path("signingRequestId").asString("")).isEqualTo(request.id());
        assertThat(posted.get(0).path("opportunityId").asString("")).isEqualTo(opportunity);
        assertThat(posted.get(0).path("rule").path("signerRoles").toString())
                .isEqualTo("[\"Decision Maker\",\"Evaluator\"]");
        assertThat(posted.get(0).path("rule").path("documents").asString("")).isEqualTo("All");
        assertThat(posted.get(0).path("rule").path("expiresAfterDays").isNull()).isTrue();
        assertThat(request.get("stagesign__RuleSettings__c"))
                .isEqualTo(posted.get(0).path("rule").toString());
    }

    @Test
    void eachEntryOfTheStageHasARequestOfItsOwn() {
        String opportunity = sample.opportunity("Deal", Map.of("StageName", "Proposal"));
        sample.org.update(opportunity, Map.of("NextStep", "call"));
        sample.org.update(opportunity, Map.of("StageName", "Negotiation"));
        sample.org.update(opportunity, Map.of("StageName", "Proposal"));

        assertThat(sample.org.query(REQUESTS))
                .extracting(request -> request.get("stagesign__RequestKey__c"))
                .containsExactly(opportunity + ":Proposal:1", opportunity + ":Proposal:2");
    }

    @Test
    void aRuleForARecordTypeLeavesOthersAlone() {
        String type = sample.org.insert(
                "RecordType", Map.of("Name", "Renewal", "DeveloperName", "Renewal", "SobjectType", "Opportunity"));
        change(Map.of("stagesign__RecordType__c", "Renewal"));

        sample.opportunity("Other", Map.of("StageName", "Proposal"));
        String renewal = sample.opportunity("Renewal", Map.of("StageName", "Proposal", "RecordTypeId", type));

        assertThat(sample.org.query(REQUESTS))
                .extracting(request -> request.get("stagesign__Opportunity__c"))
                .containsExactly(renewal);
    }

    @Test
    void anInactiveRuleDoesNothing() {
        change(Map.of("stagesign__IsActive__c", false));

        sample.opportunity("Deal", Map.of("StageName", "Proposal"));

        assertThat(sample.org.query(REQUESTS)).isEmpty();
    }

    @Test
    void aServiceThatRefusesLeavesTheRequestWithAReason() {
        status = 503;

        sample.opportunity("Deal", Map.of("StageName", "Proposal"));

        await().until(() -> sample.org.query(REQUESTS).get(0).get("stagesign__StatusReason__c") != null);
        assertThat(sample.org.query(REQUESTS).get(0).values())
                .containsEntry("stagesign__Status__c", "Requested")
                .containsEntry("stagesign__StatusReason__c", "The signing service answered with status 503.");
    }

    @Test
    void aServiceThatIsNotThereLeavesTheRequestWithAReason() {
        service.stop(0);

        sample.opportunity("Deal", Map.of("StageName", "Proposal"));

        await().until(() -> sample.org.query(REQUESTS).get(0).get("stagesign__StatusReason__c") != null);
    }

    private void change(Map<String, Object> values) {
        Row rule = sample.org
                .query("SELECT Id FROM stagesign__SigningRule__mdt WHERE DeveloperName = 'Proposal'")
                .get(0);
        sample.org.configure(Objects.requireNonNull(rule.id()), values);
    }
}
