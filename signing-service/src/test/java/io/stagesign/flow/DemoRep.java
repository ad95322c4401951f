package io.stagesign.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rep and the signers, who use nothing but the clouds' own HTTP. */
final class DemoRep {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final DemoClouds clouds;
    private String token = "";

    DemoRep(DemoClouds clouds) {
        this.clouds = clouds;
    }

    /** Empties both clouds and logs in anew. */
    void begin() {
        send(post(clouds.emulator().org() + "/emulator/reset", ""));
        send(post(clouds.emulator().account() + "/emulator/reset", ""));
        String form =
                "grant_type=client_credentials&client_id=stagesign-demo-rep&client_secret=stagesign-demo-secret-rep";
        HttpRequest login = HttpRequest.newBuilder(URI.create(clouds.emulator().org() + "/services/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        token = JSON.readTree(send(login)).path("access_token").asString();
    }

    /** Returns the id of the sample opportunity whose name begins with this. */
    String opportunity(String name) {
        return query("SELECT Id FROM Opportunity WHERE Name LIKE '" + name + "%'")
                .get(0)
                .path("Id")
                .asString();
    }

    void moveToProposal(String opportunity) {
        moves(opportunity, "Proposal");
    }

    void moves(String opportunity, String stage) {
        changes("Opportunity", opportunity, "{\"StageName\":\"" + stage + "\"}");
    }

    /** Gives each contact of the opportunity this mobile phone. */
    void phone(String opportunity, String number) {
        query("SELECT ContactId FROM OpportunityContactRole WHERE OpportunityId = '" + opportunity + "'")
                .forEach(role ->
                        changes("Contact", role.path("ContactId").asString(), "{\"MobilePhone\":\"" + number + "\"}"));
    }

    /** Fills in a field of whoever has this role. */
    void fills(String opportunity, String role, String field, String value) {
        query("SELECT ContactId FROM OpportunityContactRole WHERE OpportunityId = '" + opportunity + "' AND Role = '"
                        + role + "'")
                .forEach(found -> changes(
                        "Contact", found.path("ContactId").asString(), JSON.writeValueAsString(Map.of(field, value))));
    }

    /** Uploads a PDF to the opportunity. */
    void uploads(String opportunity, String name, byte[] pdf) {
        uploads(opportunity, name, "pdf", pdf);
    }

    /** Uploads a file with this extension to the opportunity. */
    void uploads(String opportunity, String name, String extension, byte[] pdf) {
        String fields = JSON.writeValueAsString(Map.of(
                "Title",
                name,
                "PathOnClient",
                name + "." + extension,
                "FirstPublishLocationId",
                opportunity,
                "VersionData",
                Base64.getEncoder().encodeToString(pdf)));
        String url = clouds.emulator().org() + "/services/data/v65.0/sobjects/ContentVersion";
        send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(fields))
                .build());
    }

    /** Adds a PDF to the opportunity as it was done before there were files. */
    void attaches(String opportunity, String name, byte[] pdf) {
        String fields = JSON.writeValueAsString(Map.of(
                "ParentId",
                opportunity,
                "Name",
                name,
                "Body",
                Base64.getEncoder().encodeToString(pdf)));
        send(HttpRequest.newBuilder(URI.create(clouds.emulator().org() + "/services/data/v65.0/sobjects/Attachment"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(fields))
                .build());
    }

    private void changes(String type, String id, String fields) {
        String url = clouds.emulator().org() + "/services/data/v65.0/sobjects/" + type + "/" + id;
        send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(fields))
                .build());
    }

    /** Waits until the rep sees this status on the opportunity's signing request, and returns the request. */
    JsonNode sees(String opportunity, String status) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .alias("the rep sees " + status)
                .untilAsserted(() -> assertThat(status(opportunity)).isEqualTo(status));
        return request(opportunity);
    }

    JsonNode request(String opportunity) {
        List<JsonNode> requests =
                query("SELECT Id, stagesign__Status__c, stagesign__StatusReason__c, stagesign__TransactionId__c"
                        + " FROM stagesign__SigningRequest__c WHERE stagesign__Opportunity__c = '" + opportunity + "'");
        return requests.isEmpty() ? JSON.createObjectNode() : requests.get(0);
    }

    /** Has every signer of a transaction sign. */
    void everybodySigns(String transaction) {
        signerIds(transaction).forEach(signer -> plays(transaction, signer, "sign"));
    }

    /** Has every signer of a transaction upload a file for what they are asked for. */
    void everybodyAdds(String transaction, String asked, String fileName, String content) {
        signerIds(transaction).forEach(signer -> {
            String query = "?asked=" + encoded(asked) + "&fileName=" + encoded(fileName);
            String path = "/emulator/transactions/" + encoded(transaction) + "/signers/" + signer + "/attach" + query;
            send(post(clouds.emulator().account() + path, content));
        });
    }

    /** Has those of a transaction sign who are asked to, in this order. */
    void sign(String transaction, List<String> signers) {
        signers.forEach(signer -> plays(transaction, signer, "sign"));
    }

    /** Has the first signer of a transaction decline. */
    void somebodyDeclines(String transaction) {
        plays(transaction, signerIds(transaction).get(0), "decline");
    }

    /** Has the first signer of a transaction pass the documents on, after the sender has allowed it; returns the role. */
    String somebodyPassesOn(String transaction, String firstName, String lastName, String email) {
        String signer = signerIds(transaction).get(0);
        String role = "/packages/" + encoded(transaction) + "/roles/" + signer;
        send(HttpRequest.newBuilder(URI.create(clouds.emulator().account() + "/api" + role))
                .header("Authorization", "Basic stagesign-demo-api-key")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"reassign\": true}"))
                .build());
        plays(
                transaction,
                signer,
                "reassign?firstName=" + encoded(firstName) + "&lastName=" + encoded(lastName) + "&email="
                        + encoded(email));
        return signer;
    }

    /** Lets the time to sign a transaction run out. */
    void timeRunsOut(String transaction) {
        send(post(clouds.emulator().account() + "/emulator/transactions/" + encoded(transaction) + "/expire", ""));
    }

    /** Calls the service as the package does. */
    JsonNode calls(String method, String path, String body) {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(clouds.serviceUri() + "/api/v1" + path))
                .header("Authorization", "Bearer stagesign-demo-org-token")
                .header("StageSign-Org", "00D000000000001EAA")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        return JSON.readTree(send(call.build()));
    }

    private void plays(String transaction, String signer, String what) {
        String path = "/emulator/transactions/" + encoded(transaction) + "/signers/" + signer + "/" + what;
        send(post(clouds.emulator().account() + path, ""));
    }

    /** The account deletes a transaction for good, as its retention does. */
    void accountDeletes(String transaction) {
        send(HttpRequest.newBuilder(URI.create(clouds.emulator().account() + "/api/packages/" + encoded(transaction)))
                .header("Authorization", "Basic stagesign-demo-api-key")
                .DELETE()
                .build());
    }

    /** Asks the account's API for this. */
    JsonNode asksAccount(String path) {
        HttpRequest read = HttpRequest.newBuilder(URI.create(clouds.emulator().account() + "/api" + path))
                .header("Authorization", "Basic stagesign-demo-api-key")
                .build();
        return JSON.readTree(send(read));
    }

    private List<String> signerIds(String transaction) {
        List<String> ids = new ArrayList<>();
        for (JsonNode role : asksAccount("/packages/" + encoded(transaction)).path("roles")) {
            if (role.path("type").asString("").equals("SIGNER")) {
                ids.add(role.path("signers").path(0).path("id").asString());
            }
        }
        return ids;
    }

    /** Returns the document rows of a signing request. */
    List<JsonNode> documents(String request) {
        return query("SELECT stagesign__Kind__c, stagesign__Title__c, stagesign__ContentVersionId__c,"
                + " stagesign__ContentDocumentId__c, stagesign__Sha256__c FROM stagesign__SigningRequestDocument__c"
                + " WHERE stagesign__SigningRequest__c = '" + request + "'");
    }

    /** Returns the status of each signer's row. */
    List<String> signers(String request) {
        return query("SELECT stagesign__Status__c FROM stagesign__SigningRequestSigner__c"
                        + " WHERE stagesign__SigningRequest__c = '" + request + "'")
                .stream()
                .map(row -> row.path("stagesign__Status__c").asString())
                .toList();
    }

    /** Returns each signer's row, in signing order. */
    List<JsonNode> signerRows(String request) {
        return query(
                "SELECT stagesign__Status__c, stagesign__Contact__c, stagesign__Email__c, stagesign__SignerKey__c FROM"
                        + " stagesign__SigningRequestSigner__c WHERE stagesign__SigningRequest__c = '" + request
                        + "' ORDER BY stagesign__SigningOrder__c");
    }

    /** Returns the titles of all files on the opportunity. */
    List<String> files(String opportunity) {
        return query("SELECT ContentDocument.Title FROM ContentDocumentLink WHERE LinkedEntityId = '" + opportunity
                        + "'")
                .stream()
                .map(row -> row.path("ContentDocument").path("Title").asString())
                .sorted()
                .toList();
    }

    /** Returns title and number of the newest version of each file on the opportunity. */
    List<String> versions(String opportunity) {
        return query("SELECT ContentDocument.LatestPublishedVersion.Title,"
                        + " ContentDocument.LatestPublishedVersion.VersionNumber FROM ContentDocumentLink"
                        + " WHERE LinkedEntityId = '" + opportunity + "'")
                .stream()
                .map(row -> row.path("ContentDocument").path("LatestPublishedVersion"))
                .map(version -> version.path("Title").asString() + " "
                        + version.path("VersionNumber").asString())
                .sorted()
                .toList();
    }

    byte[] content(String version) {
        String url =
                clouds.emulator().org() + "/services/data/v65.0/sobjects/ContentVersion/" + version + "/VersionData";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build();
        return exchange(request, BodyHandlers.ofByteArray());
    }

    private String status(String opportunity) {
        return request(opportunity).path("stagesign__Status__c").asString("none yet");
    }

    private List<JsonNode> query(String soql) {
        String url = clouds.emulator().org() + "/services/data/v65.0/query?q=" + encoded(soql);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build();
        List<JsonNode> records = new ArrayList<>();
        JSON.readTree(send(request)).path("records").forEach(records::add);
        return records;
    }

    private static HttpRequest post(String url, String body) {
        return HttpRequest.newBuilder(URI.create(url))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String send(HttpRequest request) {
        return exchange(request, BodyHandlers.ofString());
    }

    private <T> T exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            HttpResponse<T> answer = http.send(request, handler);
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.uri() + " did not answer", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
