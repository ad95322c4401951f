package io.stagesign.emulator.lightning;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import io.stagesign.emulator.server.CloudServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What components get, over the HTTP that their bundle speaks. */
class LightningTests {
    private static final String GREETER = """
            public with sharing class Greeter {
                @AuraEnabled
                public static String greet(String name, Integer times) {
                    return (UserInfo.getFirstName() + ' greets ' + name + ' ').repeat(times) + Label.Bye;
                }
                @AuraEnabled
                public static void refuse() {
                    throw new AuraHandledException('Not today.');
                }
                @AuraEnabled
                public static void tell(String text) {
                    EventBus.publish(new News__e(Text__c = text));
                }
            }
            """;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Org org;
    private ApexOrg apex;
    private CloudServer server;

    @BeforeEach
    void start(@TempDir Path project) throws IOException {
        write(project, "sfdx-project.json", "{\"namespace\":\"acme\",\"packageDirectories\":[{\"path\":\"app\"}]}");
        write(project, "app/classes/Greeter.cls", GREETER);
        write(project, "app/objects/News__e/News__e.object-meta.xml", xml("CustomObject", "<label>News</label>"));
        write(
                project,
                "app/objects/News__e/fields/Text__c.field-meta.xml",
                xml(
                        "CustomField",
                        "<fullName>Text__c</fullName><label>Text</label><type>Text</type><length>80</length>"));
        write(
                project,
                "app/labels/CustomLabels.labels-meta.xml",
                xml("CustomLabels", "<labels><fullName>Bye</fullName><value>Goodbye</value></labels>"));
        write(
                project,
                "app/translations/nl_NL.translation-meta.xml",
                xml("Translations", "<customLabels><name>Bye</name><label>Tot ziens</label></customLabels>"));
        write(
                project,
                "app/permissionsets/StageSignUser.permissionset-meta.xml",
                xml(
                        "PermissionSet",
                        "<label>User</label>"
                                + "<classAccesses><apexClass>Greeter</apexClass><enabled>true</enabled></classAccesses>"));
        write(project, "app/classes/Secret.cls", "public class Secret { @AuraEnabled public static void tell() {} }");
        org = new Org(OrgSettings.demo(project), Clock.systemUTC());
        apex = ApexOrg.of(org);
        ComponentApex calls = apex.calls()::component;
        server = CloudServer.pages(0, LightningConfiguration.class, Map.of("org", org, "apex", calls));
    }

    @AfterEach
    void stop() {
        server.close();
        apex.close();
        org.close();
    }

    @Test
    void anApexMethodTakesItsArgumentsByName() throws Exception {
        assertThat(apex("greet", "{\"times\":2,\"name\":\"Ann\"}").body())
                .isEqualTo("\"Rae greets Ann Rae greets Ann Goodbye\"");
    }

    @Test
    void whatAMethodThrowsIsToldAsLightningDoes() throws Exception {
        HttpResponse<String> refused = apex("refuse", "{}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"message\":\"Not today.\"");
    }

    @Test
    void aClassThatNoPermissionSetGrantsIsForAdministratorsOnly() throws Exception {
        assertThat(post("/apex/Secret.tell", "{}", "application/json").body())
                .contains("You do not have access to the Apex class named 'Secret'.");

        post("/user", "user=admin", "application/x-www-form-urlencoded");
        assertThat(post("/apex/Secret.tell", "{}", "application/json").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherUserWithAnotherLanguageIsTheOneWhoCalls() throws Exception {
        post("/user", "user=admin", "application/x-www-form-urlencoded");
        post("/language", "language=nl_NL", "application/x-www-form-urlencoded");

        assertThat(apex("greet", "{\"times\":1,\"name\":\"Ann\"}").body()).isEqualTo("\"Ada greets Ann Tot ziens\"");
    }

    @Test
    void nobodyElseAndNoOtherLanguageCanBeChosen() throws Exception {
        post("/user", "user=integration", "application/x-www-form-urlencoded");
        post("/language", "language=tlh", "application/x-www-form-urlencoded");

        assertThat(apex("greet", "{\"times\":1,\"name\":\"Ann\"}").body()).isEqualTo("\"Rae greets Ann Goodbye\"");
    }

    @Test
    void aSwitchLeadsBackToThePage() throws Exception {
        HttpResponse<String> switched = post("/user", "user=admin", "application/x-www-form-urlencoded");

        assertThat(switched.statusCode()).isEqualTo(303);
        assertThat(switched.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void aRecordIsReadWithItsParents() throws Exception {
        String account = org.insert("Account", Map.of("Name", "Acme"));
        String contact = org.insert("Contact", Map.of("LastName", "Zoë", "AccountId", account));

        HttpResponse<String> record = get("/records/" + contact + "?fields=Contact.LastName,Contact.Account.Name");

        assertThat(record.body())
                .contains(
                        "\"apiName\":\"Contact\"",
                        "\"value\":\"Zoë\"",
                        "\"apiName\":\"Account\"",
                        "\"value\":\"Acme\"");
    }

    @Test
    void aRecordThatIsNotThereIsRefused() throws Exception {
        assertThat(get("/records/003000000000009AAA?fields=Contact.LastName").body())
                .contains("NOT_FOUND");
        assertThat(get("/records/nonsense?fields=Contact.LastName").body()).contains("NOT_FOUND");
    }

    @Test
    void anObjectTellsWhatTheUserMayDo() throws Exception {
        assertThat(get("/objects/Account").body()).contains("\"apiName\":\"Account\"", "\"deletable\":true");
        assertThat(get("/objects/User").body()).contains("\"deletable\":false", "\"queryable\":true");
    }

    @Test
    void anObjectThatIsNotThereIsRefused() throws Exception {
        assertThat(get("/objects/Nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void anEventThatApexPublishesReachesThePage() throws Exception {
        String channel = URLEncoder.encode("/event/acme__News__e", StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(uri("/events?channel=" + channel)).build();
        HttpResponse<InputStream> stream = browser.send(request, BodyHandlers.ofInputStream());

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(":subscribed");
            apex("tell", "{\"text\":\"hello\"}");
            String event = lines.lines()
                    .filter(line -> line.startsWith("data:"))
                    .findFirst()
                    .orElseThrow();
            assertThat(event).contains("\"acme__Text__c\":\"hello\"");
        }
    }

    private HttpResponse<String> apex(String method, String arguments) throws Exception {
        return post("/apex/Greeter." + method, arguments, "application/json");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(server.baseUri() + path);
    }

    private static void write(Path project, String name, String content) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String xml(String root, String content) {
        return "<?xml version=\"1.0\"?><%1$s xmlns=\"http://soap.sforce.com/2006/04/metadata\">%2$s</%1$s>"
                .formatted(root, content);
    }
}
