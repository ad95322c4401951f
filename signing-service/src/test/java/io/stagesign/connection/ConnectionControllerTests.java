package io.stagesign.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.Api;
import io.stagesign.InMemoryClouds;
import io.stagesign.ServiceTest;
import io.stagesign.TestData;
import io.stagesign.cloud.RemoteFailure.Help;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ConnectionControllerTests {
    @LocalServerPort
    private int port;

    @Autowired
    private TestData data;

    @Autowired
    private InMemoryClouds clouds;

    @BeforeEach
    void empty() {
        data.clear();
    }

    @Test
    void everyStepIsToldInOrder() {
        JsonNode answer = ask();

        assertThat(answer.path("steps")
                        .valueStream()
                        .map(step -> step.path("name").stringValue()))
                .containsExactly("org-to-service", "service-to-org", "service-to-onespan", "callback");
        assertThat(step(answer, 0).path("ok").booleanValue()).isTrue();
        assertThat(step(answer, 1).path("ok").booleanValue()).isTrue();
        assertThat(step(answer, 2).path("ok").booleanValue()).isTrue();
        assertThat(answer.path("serviceVersion").stringValue()).isNotEmpty();
    }

    @Test
    void aStepThatFailsIsToldWithTheFixAndTheOthersAreTried() {
        clouds.oneSpan()
                .faults
                .refuse("onespan.check", Help.NEEDS_SOMEONE, "OneSpan refused the key: enter a valid one.");

        JsonNode failed = step(ask(), 2);

        assertThat(failed.path("ok").booleanValue()).isFalse();
        assertThat(failed.path("detail").stringValue()).isEqualTo("OneSpan refused the key.");
        assertThat(failed.path("fix").stringValue()).isEqualTo("Enter a valid one.");
        assertThat(clouds.salesforce().faults.calls("salesforce.missingAccess")).isEqualTo(1);
    }

    @Test
    void everyRightThatIsMissingIsNamed() {
        clouds.salesforce().missing.add("The integration user cannot read the field A.B: assign the permission set.");
        clouds.salesforce().missing.add("The integration user cannot read the field A.C: assign the permission set.");

        JsonNode failed = step(ask(), 1);

        assertThat(failed.path("detail").stringValue()).contains("A.B", "A.C");
        assertThat(failed.path("fix").stringValue()).isEqualTo("Assign the permission set.");
    }

    @Test
    void aPublicAddressThatDoesNotLeadHereIsTold() {
        JsonNode callback = step(ask(), 3);

        assertThat(callback.path("ok").booleanValue()).isFalse();
        assertThat(callback.path("fix").stringValue()).contains("stagesign.public-url");
    }

    private static JsonNode step(JsonNode answer, int number) {
        return answer.path("steps").get(number);
    }

    private JsonNode ask() {
        HttpResponse<String> answer = new Api(port).get("/connection");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
