package io.stagesign.emulator.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.silanis.esl.sdk.PackageId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who signs a document of a draft, changed after it was uploaded. */
class ApprovalTests {
    private static final SdkAccount ACCOUNT = new SdkAccount();
    private static final String BOX = "{\"left\":72,\"top\":400,\"width\":200,\"height\":50,\"page\":0}";

    private PackageId id = new PackageId("none");
    private String approvals = "";

    @AfterAll
    static void stop() {
        ACCOUNT.close();
    }

    @BeforeEach
    void draft() {
        ACCOUNT.server.account().reset();
        id = ACCOUNT.client().createPackageOneStep(SdkAccount.contract("Draft").build());
        approvals = ACCOUNT.server.baseUri() + "/api/packages/" + id.getId() + "/documents/order/approvals";
    }

    @Test
    void anApprovalIsAddedReadChangedAndRemoved() {
        JsonNode added = json(Api.post(approvals + "/", "{\"role\":\"bob\",\"fields\":[" + BOX + "]}"));
        String one = approvals + "/" + added.path("id").asString();

        assertThat(Api.get(one).path("role").asString()).isEqualTo("bob");
        assertThat(json(Api.put(one, "{\"optional\":true}")).path("optional").asBoolean())
                .isTrue();
        assertThat(json(Api.post(one + "/fields", BOX)).path("top").asInt()).isEqualTo(400);
        assertThat(Api.get(one).path("fields").size()).isEqualTo(2);

        Api.send(Api.request(one).DELETE().build());
        assertThat(Api.send(Api.request(one).build()).statusCode()).isEqualTo(404);
    }

    @Test
    void aListOfApprovalsReplacesThoseBefore() {
        JsonNode replaced = json(Api.put(approvals, "[{\"role\":\"bob\",\"fields\":[" + BOX + "]}]"));

        assertThat(replaced.size()).isEqualTo(1);
        assertThat(replaced.get(0).path("role").asString()).isEqualTo("bob");
    }

    @Test
    void anApprovalOfNobodyIsRefused() {
        assertThat(Api.post(approvals, "{\"role\":\"eve\"}").body()).contains("noRolesOnApproval");
    }

    @Test
    void aFieldOutsideThePageIsRefused() {
        HttpResponse<String> answer =
                Api.post(approvals, "{\"role\":\"bob\",\"fields\":[" + BOX.replace("400", "790") + "]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("field.outsidePage");
    }

    @Test
    void theApprovalsOfATransactionThatIsOutStay() {
        ACCOUNT.client().sendPackage(id);

        assertThat(Api.send(Api.request(approvals)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"role\":\"bob\"}"))
                                .build())
                        .statusCode())
                .isEqualTo(403);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
