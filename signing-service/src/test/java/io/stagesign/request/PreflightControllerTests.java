package io.stagesign.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.Api;
import io.stagesign.InMemoryClouds;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.cloud.RemoteFailure.Help;
import io.stagesign.salesforce.Opportunity;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class PreflightControllerTests {
    private static final String BODY =
            "{\"opportunityId\": \"" + TestData.OPPORTUNITY + "\", \"rule\": " + TestData.RULE + "}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    private Api api;

    @BeforeEach
    void requested() {
        api = new Api(port);
        data.clear();
        data.requested();
    }

    @Test
    void whatWouldBeSentIsToldWithSignersAndPlacements() {
        JsonNode answer = ask();

        assertThat(answer.path("ready").booleanValue()).isTrue();
        assertThat(answer.path("reasons").size()).isZero();
        assertThat(answer.path("documents")
                        .valueStream()
                        .map(each -> each.path("title").stringValue()))
                .containsExactly("Annex.pdf", "Contract.pdf");
        assertThat(answer.path("documents").get(0).path("placement").stringValue())
                .contains("default blocks on page 1");
        assertThat(answer.path("signers").get(0).toString())
                .isEqualTo("{\"contactId\":\"" + TestData.ANN + "\",\"name\":\"Ann Archer\","
                        + "\"email\":\"ann@example.com\",\"role\":\"Decision Maker\",\"signingOrder\":1,"
                        + "\"language\":null,\"attachments\":[]}");
    }

    @Test
    void nothingIsChanged() {
        ask();

        assertThat(clouds.oneSpan().faults.calls()).isEmpty();
        assertThat(clouds.salesforce().faults.calls()).containsOnly("salesforce.opportunity", "salesforce.download");
        assertThat(data.request().status().word()).isEqualTo("Requested");
        assertThat(jdbc.sql("select count(*) from signing_request_document")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everyReasonIsToldWithItsCodeAndSubject() {
        clouds.salesforce()
                .put(new Opportunity(
                        TestData.OPPORTUNITY,
                        "Pumps",
                        TestData.OWNER,
                        List.of(data.contact(TestData.ANN, "Ann", "")),
                        List.of(data.file(TestData.CONTRACT, "Contract")),
                        List.of()));
        clouds.salesforce().put(TestData.CONTRACT, "no PDF".getBytes(StandardCharsets.US_ASCII));

        JsonNode answer = ask();

        assertThat(answer.path("ready").booleanValue()).isFalse();
        assertThat(answer.path("reasons")
                        .valueStream()
                        .map(each -> each.path("code").stringValue()))
                .containsExactly("no-last-name", "document-unfit");
        assertThat(answer.path("reasons").get(1).path("subject").stringValue()).isEqualTo("Contract.pdf");
        assertThat(answer.path("signers").size()).isZero();
    }

    @Test
    void aFileThatIsLeftOutIsNamedWithTheReason() {
        HttpResponse<String> answer = api.post(
                "/preflight",
                BODY.replace("\"All\"", "\"NamePattern\"")
                        .replace("\"namePattern\": null", "\"namePattern\": \"Con*\""));

        JsonNode left = JsonMapper.shared().readTree(answer.body()).path("leftOut");
        assertThat(left.size()).isEqualTo(1);
        assertThat(left.get(0).path("contentVersionId").stringValue()).isEqualTo(TestData.ANNEX.value());
        assertThat(left.get(0).path("reason").stringValue()).startsWith("It does not match the name pattern");
    }

    @ParameterizedTest
    @CsvSource({"nl-NL,Het past niet bij", "'de-AT,en;q=0.5',Die Datei passt nicht", "ja,It does not match"})
    void theAnswerIsInTheLanguageThatTheCallerAsksFor(String asked, String words) {
        String body = BODY.replace("\"All\"", "\"NamePattern\"")
                .replace("\"namePattern\": null", "\"namePattern\": \"Con*\"");

        HttpResponse<String> answer = api.send(
                api.request("/preflight").header("Accept-Language", asked).POST(BodyPublishers.ofString(body)));

        assertThat(answer.body()).contains("\"reason\":\"" + words);
    }

    @Test
    void aCloudThatIsAwayIsToldAsSuch() {
        clouds.salesforce().faults.failBefore("salesforce.opportunity");

        HttpResponse<String> answer = api.post("/preflight", BODY);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(answer.body()).contains("urn:stagesign:problem:cloud-away", "The cloud is busy.");
    }

    @Test
    void whoHasToActIsToldToTheCaller() {
        clouds.salesforce().faults.refuse("salesforce.opportunity", Help.NEEDS_SOMEONE, "Share the opportunity.");

        HttpResponse<String> answer = api.post("/preflight", BODY);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:stagesign:problem:needs-someone", "Share the opportunity.");
    }

    @Test
    void aRuleThatIsNoneIsRefused() {
        HttpResponse<String> answer = api.post("/preflight", "{\"opportunityId\": \"none\", \"rule\": {}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"opportunityId\"", "\"field\":\"rule.name\"");
    }

    private JsonNode ask() {
        HttpResponse<String> answer = api.post("/preflight", BODY);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
