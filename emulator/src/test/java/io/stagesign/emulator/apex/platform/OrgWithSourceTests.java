package io.stagesign.emulator.apex.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stagesign.emulator.apex.source.SourceFile;
import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apex that really runs: committed, called from outside, with the objects of a package of its own. */
class OrgWithSourceTests {
    private static final String EVENT = "<CustomObject xmlns=\"http://soap.sforce.com/2006/04/metadata\">"
            + "<eventType>HighVolume</eventType><label>Note</label><pluralLabel>Notes</pluralLabel></CustomObject>";
    private static final String FIELD = "<CustomField xmlns=\"http://soap.sforce.com/2006/04/metadata\">"
            + "<fullName>Text__c</fullName><label>Text</label><length>80</length><type>Text</type></CustomField>";

    @TempDir
    private Path project;

    private Org org;

    @BeforeEach
    void open() throws IOException {
        write("sfdx-project.json", "{\"namespace\":\"acme\",\"packageDirectories\":[{\"path\":\"src\"}]}");
        write("src/objects/Note__e/Note__e.object-meta.xml", EVENT);
        write("src/objects/Note__e/fields/Text__c.field-meta.xml", FIELD);
        org = new Org(OrgSettings.demo(project), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        org.close();
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ApexOrg apex(String... sources) {
        return new ApexOrg(
                org,
                List.of(sources).stream()
                        .map(source -> new SourceFile(
                                source.startsWith("trigger") ? "T.trigger" : "A" + source.length() + ".cls", source))
                        .toList());
    }

    private void call(ApexOrg apex, String method) {
        apex.calls().component(org.userId(DemoUser.ADMIN), "Calls", method, Map.of());
    }

    private List<String> lastNames() {
        return org.query("SELECT LastName FROM Contact ORDER BY LastName").stream()
                .map(row -> String.valueOf(row.text("LastName")))
                .toList();
    }

    @Test
    void anEventReachesItsTriggerAfterTheCommit() {
        try (ApexOrg apex = apex(
                "public class Calls { @AuraEnabled public static void publish() { EventBus.publish(new Note__e(Text__c ="
                        + " 'Ada')); } }",
                "trigger T on Note__e(after insert) { insert new Contact(LastName = Trigger.new[0].Text__c); }")) {
            call(apex, "publish");

            assertThat(lastNames()).containsExactly("Ada");
        }
    }

    @Test
    void aChainOfJobsRunsEachWithStaticVariablesOfItsOwn() {
        try (ApexOrg apex = apex(
                "public class Calls { @AuraEnabled public static void start() { Chain.seen = 5; System.enqueueJob(new Chain(1)); } }",
                "public class Chain implements Queueable { public static Integer seen = 0; private Integer place; public"
                        + " Chain(Integer place) { this.place = place; } public void execute(QueueableContext context) { seen++;"
                        + " insert new Contact(LastName = place + ' ' + seen); if (place < 3) { System.enqueueJob(new Chain(place"
                        + " + 1)); } } }")) {
            call(apex, "start");

            await().atMost(Duration.ofSeconds(20)).until(() -> lastNames().equals(List.of("1 1", "2 1", "3 1")));
        }
    }

    @Test
    void aFinalizerRepeatsAJobThatFailsFiveTimesAtMost() {
        try (ApexOrg apex = apex(
                "public class Calls { @AuraEnabled public static void start() { System.enqueueJob(new Dying()); } }",
                "public class Dying implements Queueable, Finalizer { public void execute(QueueableContext context) {"
                        + " System.attachFinalizer(this); throw new IllegalArgumentException('died'); } public void execute("
                        + "FinalizerContext context) { try { System.enqueueJob(new Dying()); insert new Contact(LastName ="
                        + " 'again'); } catch (AsyncException e) { insert new Contact(LastName = 'over'); } } }")) {
            call(apex, "start");

            await().atMost(Duration.ofSeconds(20)).until(() -> lastNames().contains("over"));
            assertThat(lastNames()).hasSize(6);
        }
    }

    @Test
    void aBatchJobCommitsEachOfItsParts() {
        org.insert("Contact", Map.of("LastName", "A"));
        org.insert("Contact", Map.of("LastName", "B"));
        try (ApexOrg apex = apex(
                "public class Calls { @AuraEnabled public static void start() { Database.executeBatch(new Cleanup(), 1); } }",
                "public class Cleanup implements Database.Batchable<SObject>, Database.Stateful { private Integer done = 0;"
                        + " public Database.QueryLocator start(Database.BatchableContext c) { return Database.getQueryLocator("
                        + "'SELECT Id FROM Contact'); } public void execute(Database.BatchableContext c, List<SObject> scope) {"
                        + " done++; delete scope; } public void finish(Database.BatchableContext c) { insert new Contact(LastName"
                        + " = 'done ' + done); } }")) {
            call(apex, "start");

            await().atMost(Duration.ofSeconds(20)).until(() -> lastNames().equals(List.of("done 2")));
        }
    }

    @Test
    void aClassOfAnOlderVersionWorksInSystemMode() throws IOException {
        write(
                "src/classes/Calls.cls",
                "public class Calls { @AuraEnabled public static void make() { insert new"
                        + " Contact(LastName = 'Ada'); } }");
        write(
                "src/classes/Calls.cls-meta.xml",
                "<ApexClass xmlns=\"http://soap.sforce.com/2006/04/metadata\">"
                        + "<apiVersion>66.0</apiVersion></ApexClass>");
        try (Org older = new Org(OrgSettings.demo(project), Clock.systemUTC());
                ApexOrg apex = ApexOrg.of(older)) {
            String nobody = older.userId(DemoUser.INTEGRATION);

            assertThat(apex.calls().component(nobody, "Calls", "make", Map.of()))
                    .isEqualTo("null");
        }
    }

    @Test
    void aScheduledJobRunsWhenItIsDue() {
        try (ApexOrg apex = apex(
                "public class Calls { @AuraEnabled public static void start() { System.schedule('tick', '* * * * * ?', new"
                        + " Tick()); } }",
                "public class Tick implements Schedulable { public void execute(SchedulableContext context) { insert new"
                        + " Contact(LastName = 'tick'); } }")) {
            call(apex, "start");

            await().atMost(Duration.ofSeconds(20)).until(() -> lastNames().size() > 1);
        }
    }

    @Test
    void aStaticResourceAnswersTheCalloutsOfATest() throws IOException {
        write("src/staticresources/Answer.json", "{\"answer\":42}");
        try (Org withResource = new Org(OrgSettings.demo(project), Clock.systemUTC());
                ApexOrg apex = new ApexOrg(
                        withResource,
                        List.of(new SourceFile(
                                "Sample.cls",
                                "public class Sample { public static Object run() { StaticResourceCalloutMock mock = new"
                                        + " StaticResourceCalloutMock(); mock.setStaticResource('Answer'); mock.setStatusCode(201);"
                                        + " Test.setMock(HttpCalloutMock.class, mock); HttpRequest r = new HttpRequest();"
                                        + " r.setEndpoint('https://x.example'); HttpResponse a = new Http().send(r); return"
                                        + " a.getStatusCode() + a.getBody(); } }")))) {
            assertThat(OrgPrograms.run(apex)).isEqualTo("201{\"answer\":42}");
        }
    }

    @Test
    void aLabelIsReadInTheLanguageOfTheUser() throws IOException {
        String head = " xmlns=\"http://soap.sforce.com/2006/04/metadata\">";
        write(
                "src/labels/CustomLabels.labels-meta.xml",
                "<CustomLabels" + head + "<labels><fullName>Hello</fullName>"
                        + "<language>en_US</language><value>Hello</value></labels></CustomLabels>");
        write(
                "src/translations/nl_NL.translation-meta.xml",
                "<Translations" + head + "<customLabels><label>Hallo</label>"
                        + "<name>Hello</name></customLabels></Translations>");
        try (Org bilingual = new Org(OrgSettings.demo(project), Clock.systemUTC());
                ApexOrg apex = new ApexOrg(
                        bilingual,
                        List.of(new SourceFile(
                                "Sample.cls",
                                "public class Sample { public static Object run() { String before = System.Label.Hello; update new"
                                        + " User(Id = UserInfo.getUserId(), LanguageLocaleKey = 'nl_NL'); return before + ' ' +"
                                        + " Label.Hello; } }")))) {
            assertThat(OrgPrograms.run(apex)).isEqualTo("Hello Hallo");
        }
    }

    @Test
    void aTestDeliversItsEventsWhenItWants() {
        try (ApexOrg apex = new ApexOrg(
                org,
                List.of(
                        new SourceFile(
                                "Sample.cls",
                                "public class Sample { public static Object run() { EventBus.publish(new Note__e(Text__c = 'Ada'));"
                                        + " Integer before = [SELECT COUNT() FROM Contact]; Test.getEventBus().deliver(); return"
                                        + " before + ' ' + [SELECT COUNT() FROM Contact]; } }"),
                        new SourceFile(
                                "T.trigger",
                                "trigger T on Note__e(after insert) { insert new Contact(LastName = Trigger.new[0].Text__c); }")))) {
            assertThat(OrgPrograms.run(apex)).isEqualTo("0 1");
        }
    }

    private static final String TOLD =
            "public class Told implements EventBus.EventPublishSuccessCallback, EventBus.EventPublishFailureCallback {"
                    + " public void onSuccess(EventBus.SuccessResult result) { insert new Contact(LastName = 'yes ' +"
                    + " result.getEventUuids()[0]); } public void onFailure(EventBus.FailureResult result) { insert new"
                    + " Contact(LastName = 'no ' + result.getEventUuids()[0]); } }";

    @Test
    void aCallbackIsToldThatItsEventIsPublished() {
        try (ApexOrg apex = apex(
                "public class Calls { @AuraEnabled public static void publish() { EventBus.publish("
                        + "Note__e.SObjectType.newSObject(null, true), new Told()); } }",
                TOLD)) {
            call(apex, "publish");

            assertThat(lastNames()).singleElement().asString().matches("yes [-0-9a-f]{36}");
        }
    }

    @Test
    void aTestChoosesHowAPublicationEnds() {
        for (String end : List.of("deliver", "fail")) {
            try (ApexOrg apex = new ApexOrg(
                    org,
                    List.of(
                            new SourceFile(
                                    "Sample.cls",
                                    "public class Sample { public static Object run() { Note__e event = (Note__e)"
                                            + " Note__e.SObjectType.newSObject(null, true); EventBus.publish(new List<Note__e>{"
                                            + " event }, new Told()); Test.getEventBus()." + end
                                            + "(); String told = [SELECT"
                                            + " LastName FROM Contact].LastName; return told.replace(event.EventUuid, 'same');"
                                            + " } }"),
                            new SourceFile("Told.cls", TOLD)))) {
                assertThat(OrgPrograms.run(apex)).isEqualTo(end.equals("fail") ? "no same" : "yes same");
            }
        }
    }

    @Test
    void whatIsNoCallbackIsRefused() {
        try (ApexOrg apex = apex("public class Calls { @AuraEnabled public static void publish() { EventBus.publish(new"
                + " Note__e(), 'nobody'); } }")) {
            assertThatThrownBy(() -> call(apex, "publish")).hasMessageContaining("Invalid callback");
        }
    }
}
