package io.stagesign.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.InMemoryClouds;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.salesforce.Salesforce;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(
        properties = "stagesign.ops-token-sha256=2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b")
class OperationsTests {
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Salesforce salesforce;

    @Autowired
    private ProductionChecklist checklist;

    @Autowired
    private JobsHealthIndicator jobsHealth;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    @BeforeEach
    void empty() {
        data.clear();
    }

    @Test
    void probesAreAnswered() throws Exception {
        assertThat(get("/actuator/health/liveness", "").body()).contains("\"status\":\"UP\"");
        assertThat(get("/actuator/health/readiness", "").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void detailsAreForTheOperatorAlone() throws Exception {
        assertThat(get("/actuator/health", "").body()).doesNotContain("demo", "salesforce");
        assertThat(get("/actuator/health", "Bearer wrong").body()).doesNotContain("demo");
        assertThat(get("/actuator/health", "Bearer secret").body())
                .contains("\"jobs\"", "\"orgs\"", "\"callbacks\"", "\"safekeeping\"", "\"db\"", "demo");
    }

    @Test
    void anOrgsLastCallShows() throws Exception {
        clouds.salesforce().faults.refuse("salesforce.opportunity", Help.NEEDS_SOMEONE, "Unlock the integration user.");

        assertThatThrownBy(() -> salesforce.opportunity(TestData.ORG, TestData.OPPORTUNITY))
                .hasMessage("Unlock the integration user.");
        assertThat(get("/actuator/health/orgs", "Bearer secret").body()).contains("Unlock the integration user.");

        data.requested();
        salesforce.opportunity(TestData.ORG, TestData.OPPORTUNITY);
        assertThat(get("/actuator/health/orgs", "Bearer secret").body())
                .contains("answered at")
                .doesNotContain("Unlock");
    }

    @Test
    void metricsTellOfJobsAndCalls() throws Exception {
        data.requested();
        salesforce.opportunity(TestData.ORG, TestData.OPPORTUNITY);

        assertThat(get("/actuator/prometheus", "").body())
                .contains(
                        "stagesign_jobs_due",
                        "stagesign_safekeeping_documents 0",
                        "stagesign_cloud_calls_seconds_count{cloud=\"salesforce\"")
                .doesNotContain(TestData.ORG.value());
    }

    @Test
    void jobsThatNobodyPicksUpAreSick() {
        data.requested();
        assertThat(jobsHealth.health().getStatus().getCode()).isEqualTo("UP");

        jdbc.sql("update scheduled_tasks set execution_time = now() - interval '11 minutes'")
                .update();

        assertThat(jobsHealth.health().getStatus().getCode()).isEqualTo("DOWN");
        assertThat(jobsHealth.health().getDetails()).containsKey("send");
    }

    @Test
    void whatIsToBeSetBeforeProductionIsListed() {
        assertThat(checklist.open()).singleElement().asString().contains("stagesign.public-url");
    }

    @Test
    void theJdkMustNotRepeatAPost() {
        String value = System.getProperty(RetryPostCheck.PROPERTY);
        System.clearProperty(RetryPostCheck.PROPERTY);
        try {
            assertThatThrownBy(RetryPostCheck::new).hasMessageContaining("-Dsun.net.http.retryPost=false");
        } finally {
            System.setProperty(RetryPostCheck.PROPERTY, value);
        }
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
