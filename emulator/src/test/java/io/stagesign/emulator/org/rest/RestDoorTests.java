package io.stagesign.emulator.org.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.fault.Fault.Kind;
import io.stagesign.emulator.org.RunningOrg;
import io.stagesign.emulator.org.SampleOrg;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RestDoorTests {
    private static final RunningOrg RUNNING = new RunningOrg();
    private static final String REQUEST = "stagesign__SigningRequest__c";

    private final SampleOrg sample = RUNNING.sample;
    private final String token = RUNNING.token();
    private final String admin = RUNNING.adminToken();

    @BeforeEach
    void reset() {
        RUNNING.faults.clear();
        sample.org.reset();
        RUNNING.journal.clear();
    }

    @AfterAll
    static void close() {
        RUNNING.close();
    }

    @Test
    void aQueryAnswersRecordsWithAttributes() {
        String opportunity = sample.opportunity("Deal", Map.of("Amount", "1000"));
        sample.role(opportunity, sample.contact("Peeters", "ann@example.com"), "Evaluator");

        HttpResponse<String> answer = RUNNING.query(
                admin,
                "SELECT Name, Amount, CreatedDate, Account.Name, (SELECT Contact.Email FROM OpportunityContactRoles) FROM Opportunity");

        JsonNode record = RunningOrg.json(answer).path("records").path(0);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Sforce-Limit-Info"))
                .hasValueSatisfying(value -> assertThat(value).matches("api-usage=\\d+/100000"));
        assertThat(record.path("Amount").decimalValue()).isEqualByComparingTo("1000");
        assertThat(record.path("CreatedDate").asString("")).isEqualTo("2026-11-24T09:30:00.000+0000");
        assertThat(record.path("Account").isNull()).isTrue();
        assertThat(record.path("OpportunityContactRoles")
                        .path("records")
                        .path(0)
                        .path("Contact")
                        .path("Email")
                        .asString(""))
                .isEqualTo("ann@example.com");
    }

    @Test
    void aLongResultHasANextAddress() {
        IntStream.range(0, 2_100).forEach(number -> sample.opportunity("Deal"));

        JsonNode first = RunningOrg.json(RUNNING.query(token, "SELECT Id FROM Opportunity"));
        JsonNode second =
                RunningOrg.json(RUNNING.get(token, first.path("nextRecordsUrl").asString("")));

        assertThat(first.path("done").asBoolean()).isFalse();
        assertThat(first.path("totalSize").asInt()).isEqualTo(2_100);
        assertThat(second.path("records").size()).isEqualTo(100);
        assertThat(second.path("done").asBoolean()).isTrue();
    }

    @Test
    void aWrongQueryIsAnswered400WithItsCode() {
        HttpResponse<String> answer = RUNNING.query(token, "SELECT Foo FROM Opportunity");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningOrg.json(answer).path(0).path("errorCode").asString(""))
                .isEqualTo("INVALID_FIELD");
    }

    @Test
    void aRecordIsCreatedReadChangedAndDeleted() {
        HttpResponse<String> created = RUNNING.json(
                admin,
                "POST",
                "/sobjects/Opportunity",
                "{\"Name\":\"Deal\",\"StageName\":\"Prospecting\",\"CloseDate\":\"2026-12-31\",\"Amount\":12.5}");
        String path =
                "/sobjects/Opportunity/" + RunningOrg.json(created).path("id").asString("");

        HttpResponse<String> changed =
                RUNNING.json(admin, "PATCH", path, "{\"StageName\":\"Proposal\",\"NextStep\":null}");
        JsonNode read = RunningOrg.json(RUNNING.get(admin, path + "?fields=Name,StageName,Amount"));
        HttpResponse<String> deleted = RUNNING.json(admin, "DELETE", path, "");
        HttpResponse<String> gone = RUNNING.get(admin, path);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(read.path("StageName").asString("")).isEqualTo("Proposal");
        assertThat(read.path("Amount").doubleValue()).isEqualTo(12.5);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(RunningOrg.json(gone).path(0).path("errorCode").asString("")).isEqualTo("NOT_FOUND");
    }

    @Test
    void aRecordWithoutARequiredFieldIsRefused() {
        HttpResponse<String> answer = RUNNING.json(admin, "POST", "/sobjects/Contact", "{}");

        JsonNode error = RunningOrg.json(answer).path(0);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error.path("errorCode").asString("")).isEqualTo("REQUIRED_FIELD_MISSING");
        assertThat(error.path("fields").path(0).asString("")).isEqualTo("LastName");
    }

    @Test
    void aCallIsRefusedThatIsNoJson() {
        HttpResponse<String> answer = RUNNING.json(admin, "POST", "/sobjects/Contact", "{\"LastName\":");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningOrg.json(answer).path(0).path("errorCode").asString(""))
                .isEqualTo("JSON_PARSER_ERROR");
    }

    @Test
    void anUpsertByExternalIdCreatesThenUpdates() {
        String opportunity = sample.opportunity("Deal");
        sample.org.insert(
                REQUEST, Map.of("stagesign__Opportunity__c", opportunity, "stagesign__RequestKey__c", "006:a:1"));
        String path = "/sobjects/stagesign__SigningRequestSigner__c/stagesign__SignerKey__c/s-1";

        HttpResponse<String> created = RUNNING.json(
                token, "PATCH", path, "{\"stagesign__SigningRequest__r\":{\"stagesign__RequestKey__c\":\"006:a:1\"}}");
        HttpResponse<String> updated = RUNNING.json(token, "PATCH", path, "{\"stagesign__Status__c\":\"Signed\"}");
        JsonNode read = RunningOrg.json(RUNNING.get(token, path));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(updated.statusCode()).isEqualTo(200);
        assertThat(RunningOrg.json(updated).path("created").asBoolean(true)).isFalse();
        assertThat(read.path("stagesign__Status__c").asString("")).isEqualTo("Signed");
    }

    @Test
    void aFileIsUploadedInPartsAndStreamedBack() {
        String opportunity = sample.opportunity("Deal");
        String content = "0123456789".repeat(300_000);
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"entity_content\";\r\nContent-Type: application/json\r\n\r\n"
                        + "{\"Title\":\"Signed: Deal\",\"PathOnClient\":\"signed.pdf\",\"FirstPublishLocationId\":\""
                        + opportunity
                        + "\"}\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: form-data;"
                        + " name=\"VersionData\"; filename=\"signed.pdf\"\r\n\r\n" + content + "\r\n--b--\r\n";

        HttpResponse<String> created = RUNNING.call(
                token,
                "POST",
                "/sobjects/ContentVersion",
                BodyPublishers.ofString(body),
                "multipart/form-data; boundary=\"b\"");
        String id = RunningOrg.json(created).path("id").asString("");
        HttpResponse<String> read = RUNNING.get(token, "/sobjects/ContentVersion/" + id + "/VersionData");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(read.body()).isEqualTo(content);
        assertThat(read.headers().firstValueAsLong("Content-Length")).hasValue(3_000_000);
        assertThat(RUNNING.journal.entries())
                .anySatisfy(entry -> assertThat(entry.details()).containsEntry("contentVersionIds", List.of(id)))
                .anySatisfy(entry -> assertThat(entry.details()).containsEntry("operation", "download"));
    }

    @Test
    void aFileInJsonIsBase64() {
        String data = Base64.getEncoder().encodeToString("hello".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> created = RUNNING.json(
                token,
                "POST",
                "/sobjects/ContentVersion",
                "{\"PathOnClient\":\"a.txt\",\"VersionData\":\"" + data + "\"}");
        String id = RunningOrg.json(created).path("id").asString("");

        assertThat(RUNNING.get(token, "/sobjects/ContentVersion/" + id + "/VersionData")
                        .body())
                .isEqualTo("hello");
        assertThat(RunningOrg.json(RUNNING.query(token, "SELECT VersionData FROM ContentVersion"))
                        .path("records")
                        .path(0)
                        .path("VersionData")
                        .asString(""))
                .isEqualTo("/services/data/v65.0/sobjects/ContentVersion/" + id + "/VersionData");
    }

    @Test
    void aClassicAttachmentHasItsBody() {
        String attachment = sample.org.insert(
                "Attachment",
                Map.of("ParentId", sample.opportunity("Deal"), "Name", "old.pdf", "Body", sample.blob("old")));

        assertThat(RUNNING.get(token, "/sobjects/Attachment/" + attachment + "/Body")
                        .body())
                .isEqualTo("old");
    }

    @Test
    void aCompositeCallPassesResultsOn() {
        String body = """
                {"compositeRequest":[
                 {"method":"POST","url":"/services/data/v65.0/sobjects/Account","referenceId":"acme","body":{"Name":"Acme"}},
                 {"method":"POST","url":"/services/data/v65.0/sobjects/Contact","referenceId":"ann",
                  "body":{"LastName":"Ann","AccountId":"@{acme.id}"}},
                 {"method":"GET","url":"/services/data/v65.0/query?q=SELECT+Account.Name+FROM+Contact+WHERE+Id='@{ann.id}'","referenceId":"q"}]}
                """;

        JsonNode answers =
                RunningOrg.json(RUNNING.json(admin, "POST", "/composite", body)).path("compositeResponse");

        assertThat(answers.path(1).path("httpStatusCode").asInt()).isEqualTo(201);
        assertThat(answers.path(2)
                        .path("body")
                        .path("records")
                        .path(0)
                        .path("Account")
                        .path("Name")
                        .asString(""))
                .isEqualTo("Acme");
    }

    @Test
    void aCompositeCallOfAllOrNoneIsUndone() {
        String body = """
                {"allOrNone":true,"compositeRequest":[
                 {"method":"POST","url":"/services/data/v65.0/sobjects/Account","referenceId":"a","body":{"Name":"Acme"}},
                 {"method":"POST","url":"/services/data/v65.0/sobjects/Account","referenceId":"b","body":{}}]}
                """;

        JsonNode answers =
                RunningOrg.json(RUNNING.json(admin, "POST", "/composite", body)).path("compositeResponse");

        assertThat(answers.path(0).path("body").path(0).path("errorCode").asString(""))
                .isEqualTo("PROCESSING_HALTED");
        assertThat(sample.org.query("SELECT Id FROM Account")).isEmpty();
    }

    @Test
    void aBatchSaysWhetherAPartFailed() {
        String body = "{\"batchRequests\":[{\"method\":\"GET\",\"url\":\"v65.0/query?q=SELECT+COUNT()+FROM+Account\"},"
                + "{\"method\":\"GET\",\"url\":\"v65.0/nothing\"}]}";

        JsonNode answer = RunningOrg.json(RUNNING.json(admin, "POST", "/composite/batch", body));

        assertThat(answer.path("hasErrors").asBoolean()).isTrue();
        assertThat(answer.path("results").path(0).path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("results").path(1).path("statusCode").asInt()).isEqualTo(404);
    }

    @Test
    void aCollectionSavesWhatItCan() {
        String body =
                "{\"records\":[{\"attributes\":{\"type\":\"Account\"},\"Name\":\"A\"},{\"attributes\":{\"type\":\"Account\"}}]}";

        JsonNode answer = RunningOrg.json(RUNNING.json(admin, "POST", "/composite/sobjects", body));
        String id = answer.path(0).path("id").asString("");
        JsonNode updated = RunningOrg.json(RUNNING.json(
                admin,
                "PATCH",
                "/composite/sobjects",
                "{\"records\":[{\"attributes\":{\"type\":\"Account\"},\"Id\":\"" + id + "\",\"Name\":\"B\"}]}"));
        JsonNode deleted = RunningOrg.json(RUNNING.json(admin, "DELETE", "/composite/sobjects?ids=" + id, ""));

        assertThat(answer.path(0).path("success").asBoolean()).isTrue();
        assertThat(answer.path(1).path("errors").path(0).path("statusCode").asString(""))
                .isEqualTo("REQUIRED_FIELD_MISSING");
        assertThat(updated.path(0).path("success").asBoolean()).isTrue();
        assertThat(deleted.path(0).path("success").asBoolean()).isTrue();
    }

    @Test
    void objectsAreDescribed() {
        JsonNode describe = RunningOrg.json(RUNNING.get(token, "/sobjects/" + REQUEST + "/describe"));
        JsonNode all = RunningOrg.json(RUNNING.get(token, "/sobjects"));

        assertThat(describe.path("name").asString("")).isEqualTo(REQUEST);
        assertThat(describe.path("fields").size()).isGreaterThan(15);
        assertThat(all.path("sobjects").size()).isGreaterThan(10);
        assertThat(RUNNING.get(token, "/sobjects/Nothing/describe").statusCode())
                .isEqualTo(404);
        assertThat(RunningOrg.json(RUNNING.get(token, "/sobjects/Account"))
                        .path("objectDescribe")
                        .path("keyPrefix")
                        .asString(""))
                .isEqualTo("001");
    }

    @Test
    void versionsAndLimitsAreTold() {
        assertThat(RUNNING.get(token, "/services/data").statusCode()).isEqualTo(200);
        assertThat(RunningOrg.json(RUNNING.get(token, "/limits"))
                        .path("DailyApiRequests")
                        .path("Max")
                        .asInt())
                .isEqualTo(100_000);
        assertThat(RUNNING.get(token, "/nothing").body()).contains("NOT_FOUND");
        assertThat(RUNNING.get(token, "/services/data/v52.0/limits").statusCode())
                .isEqualTo(200);
        assertThat(RUNNING.get(token, "/services/data/v30.0/limits").statusCode())
                .isEqualTo(410);
        assertThat(RUNNING.get(token, "/services/data/v99.0/limits").statusCode())
                .isEqualTo(404);
    }

    @Test
    void noSessionNoAnswer() {
        HttpResponse<String> answer = RUNNING.get("nobody", "/limits");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("\"errorCode\":\"INVALID_SESSION_ID\"", "\"message\":\"Session expired or invalid\"");
    }

    @Test
    void theFaultsOfTheOrgAreSeen() {
        RUNNING.fault(Kind.dailyLimit, null);
        assertThat(RUNNING.get(token, "/limits").statusCode()).isEqualTo(403);

        RUNNING.fault(Kind.rowLock, null);
        assertThat(RUNNING.json(admin, "POST", "/sobjects/Account", "{\"Name\":\"A\"}")
                        .body())
                .contains("UNABLE_TO_LOCK_ROW");

        RUNNING.fault(Kind.expiredSession, null);
        assertThat(RUNNING.get(token, "/limits").statusCode()).isEqualTo(401);
        assertThat(RUNNING.get(token, "/limits").statusCode()).isEqualTo(401);
    }

    @Test
    void theFaultsOfThePlatformAreSeen() {
        RUNNING.fault(Kind.serverUnavailable, null);
        assertThat(RUNNING.get(token, "/limits").statusCode()).isEqualTo(503);

        RUNNING.fault(Kind.apiDisabled, null);
        assertThat(RUNNING.get(token, "/limits").body()).contains("API_DISABLED_FOR_ORG");

        RUNNING.fault(Kind.concurrentLimit, null);
        HttpResponse<String> busy = RUNNING.get(token, "/limits");
        assertThat(busy.statusCode()).isEqualTo(403);
        assertThat(busy.body()).contains("REQUEST_LIMIT_EXCEEDED", "ConcurrentRequests");

        RUNNING.fault(Kind.queryTimeout, null);
        assertThat(RUNNING.query(token, "SELECT Id FROM Account").body()).contains("QUERY_TIMEOUT");
    }

    @Test
    void aFileOfSeveralPartsMeetsALockedRowAndFullStorage() {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"entity_content\"\r\nContent-Type: application/json\r\n"
                        + "\r\n{\"PathOnClient\":\"a.txt\"}\r\n--b\r\nContent-Disposition: form-data; name=\"VersionData\";"
                        + " filename=\"a.txt\"\r\n\r\nx\r\n--b--\r\n";
        String type = "multipart/form-data; boundary=\"b\"";

        RUNNING.fault(Kind.rowLock, null);
        assertThat(RUNNING.call(token, "POST", "/sobjects/ContentVersion", BodyPublishers.ofString(body), type)
                        .body())
                .contains("UNABLE_TO_LOCK_ROW");

        RUNNING.fault(Kind.storageFull, null);
        assertThat(RUNNING.call(token, "POST", "/sobjects/ContentVersion", BodyPublishers.ofString(body), type)
                        .body())
                .contains("STORAGE_LIMIT_EXCEEDED");
    }

    @Test
    void aPartOfACompositeRequestMeetsALockedRow() {
        RUNNING.fault(Kind.rowLock, null);

        HttpResponse<String> answer = RUNNING.json(
                admin,
                "POST",
                "/composite",
                "{\"compositeRequest\":[{\"method\":\"POST\",\"url\":\"/services/data/v65.0/sobjects/Account\","
                        + "\"referenceId\":\"a\",\"body\":{\"Name\":\"A\"}}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UNABLE_TO_LOCK_ROW");
    }

    @Test
    void aWrongMethodIsNotAllowed() {
        assertThat(RUNNING.json(token, "PUT", "/sobjects/Account", "{}").statusCode())
                .isEqualTo(405);
    }
}
