package io.stagesign.emulator.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.silanis.esl.sdk.PackageId;
import com.silanis.esl.sdk.PackageStatus;
import com.silanis.esl.sdk.builder.ReminderScheduleBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AccessTests {
    private static final SdkAccount ACCOUNT = new SdkAccount();

    @AfterAll
    static void stop() {
        ACCOUNT.close();
    }

    @AfterEach
    void reset() {
        ACCOUNT.server.account().reset();
    }

    @Test
    void aClientAppGetsATokenThatOpensTheApi() {
        String answer = Api.post(
                        base() + "/apitoken/clientApp/accessToken",
                        "{\"clientId\":\"stagesign-demo-client\",\"secret\":\"stagesign-demo-client-secret\",\"type\":\"OWNER\"}")
                .body();
        String token = new JsonMapper().readTree(answer).path("accessToken").asString();

        assertThat(packages("Bearer " + token).statusCode()).isEqualTo(200);
        assertThat(packages("Bearer other").statusCode()).isEqualTo(401);
        assertThat(Api.post(base() + "/apitoken/clientApp/accessToken", "{\"clientId\":\"x\",\"secret\":\"y\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void oauthTakesIdAndSecretInTheHeaderOnly() {
        String pair = "stagesign-demo-client:stagesign-demo-client-secret";
        String header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));

        HttpResponse<String> answer = oauth(header, "grant_type=client_credentials");

        String token =
                new JsonMapper().readTree(answer.body()).path("access_token").asString();
        assertThat(packages("Bearer " + token).statusCode()).isEqualTo(200);
        assertThat(oauth(header, "grant_type=password").statusCode()).isEqualTo(400);
        assertThat(oauth("Basic x", "grant_type=client_credentials&client_id=stagesign-demo-client")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSignerIsPlayedOverHttpAndTheMailsAreRead() {
        PackageId id = ACCOUNT.send(SdkAccount.contract("Played").build());
        String signers = base() + "/emulator/transactions/" + id.getId() + "/signers/";

        assertThat(Api.post(signers + "ann/bounce", "").statusCode()).isEqualTo(204);
        assertThat(Api.post(signers + "bob/sign", "").statusCode()).isEqualTo(403);
        assertThat(Api.post(signers + "ann/sign", "").statusCode()).isEqualTo(204);
        assertThat(Api.post(signers + "bob/decline?reason=No", "").statusCode()).isEqualTo(204);
        assertThat(Api.post(signers + "nobody/optout", "").statusCode()).isEqualTo(404);

        assertThat(ACCOUNT.client().getPackage(id).getStatus()).isEqualTo(PackageStatus.DECLINED);
        assertThat(Api.get(base() + "/emulator/mailbox?to=bob@example.com")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("invitation");
        assertThat(Api.get(base() + "/emulator/mailbox").size()).isEqualTo(4);
    }

    @Test
    void remindersAreScheduledBeforeSending() {
        PackageId id = ACCOUNT.client()
                .createPackageOneStep(SdkAccount.contract("Remind").build());
        var reminders = ACCOUNT.client().getReminderService();

        reminders.createReminderScheduleForPackage(ReminderScheduleBuilder.forPackageWithId(id)
                .withDaysUntilFirstReminder(2)
                .withDaysBetweenReminders(3)
                .withNumberOfRepetitions(4)
                .build());

        assertThat(reminders.getReminderScheduleForPackage(id).getDaysUntilFirstReminder())
                .isEqualTo(2);
        reminders.clearReminderScheduleForPackage(id);
        assertThat(Api.send(Api.request(base() + "/api/packages/" + id.getId() + "/reminders")
                                .build())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void documentsOfADraftAreRenamedOrderedAndRemoved() {
        PackageId id = ACCOUNT.client()
                .createPackageOneStep(SdkAccount.contract("Order").build());
        String documents = base() + "/api/packages/" + id.getId() + "/documents";

        Api.put(documents + "/order", "{\"name\":\"Order, new\"}");
        Api.put(documents, "[{\"id\":\"order\",\"index\":1},{\"id\":\"contract\",\"index\":2}]");
        ACCOUNT.client().getPackageService().deleteDocument(id, "contract");

        assertThat(ACCOUNT.client().getPackage(id).getDocuments())
                .extracting(document -> document.getName())
                .containsExactlyInAnyOrder("Electronic Disclosures and Signatures Consent", "Order, new");
        ACCOUNT.client().sendPackage(id);
        assertThat(Api.put(documents + "/order", "{\"name\":\"Late\"}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aBodyThatIsNoJsonAndADateThatIsNoneAre400() {
        assertThat(Api.post(base() + "/api/packages", "{").statusCode()).isEqualTo(400);
        assertThat(Api.post(base() + "/api/packages", "{\"name\":\"A\",\"due\":\"soon\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Api.post(base() + "/api/packages", "{\"name\":\"A\",\"status\":\"SENT\"}")
                        .body())
                .contains("error.validation.package.noSigners", "\"code\":400");
    }

    private static HttpResponse<String> packages(String authorization) {
        return Api.send(HttpRequest.newBuilder(URI.create(base() + "/api/packages"))
                .header("Authorization", authorization)
                .build());
    }

    private static HttpResponse<String> oauth(String authorization, String form) {
        return Api.send(HttpRequest.newBuilder(URI.create(base() + "/oauth2/token"))
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static String base() {
        return ACCOUNT.server.baseUri().toString();
    }
}
