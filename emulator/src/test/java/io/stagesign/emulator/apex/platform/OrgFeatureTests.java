package io.stagesign.emulator.apex.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.apex.source.SourceFile;
import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.PackageFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Custom settings, custom notifications, custom permissions and scheduled jobs, as programs meet them. */
class OrgFeatureTests {
    private final Org org;

    OrgFeatureTests(@TempDir Path folder) {
        this.org = installed(folder);
    }

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aSettingOfTheUserCountsBeforeTheOrganizations() {
        assertThat(run("insert new Settings__c(Url__c = 'org', Limit__c = 5); insert new Settings__c(SetupOwnerId ="
                        + " UserInfo.getUserId(), Url__c = 'user'); Settings__c mine = Settings__c.getInstance();"
                        + " return mine.Url__c + ' ' + mine.Limit__c + ' ' + Settings__c.getOrgDefaults().Url__c;"))
                .isEqualTo("user 5 org");
    }

    @Test
    void aSettingThatNobodySetIsEmptyAndHasNoId() {
        assertThat(run("return Settings__c.getOrgDefaults().Id + ' ' + Settings__c.getInstance().Url__c + ' '"
                        + " + Settings__c.getValues(UserInfo.getProfileId());"))
                .isEqualTo("null null null");
    }

    @Test
    void aNotificationReachesTheBellAfterTheCommit() {
        String type = org.query("SELECT Id FROM CustomNotificationType").get(0).requireId();
        String rep = org.userId(DemoUser.REP);

        call("Messaging.CustomNotification news = new Messaging.CustomNotification(); news.setTitle('Signed');"
                + " news.setBody('By all.'); news.setNotificationTypeId('" + type + "'); news.setTargetId('" + rep
                + "'); news.send(new Set<String>{ '" + rep + "' });");

        assertThat(org.bell().of(rep)).singleElement().satisfies(news -> {
            assertThat(news.title()).isEqualTo("Signed");
            assertThat(news.targetId()).isEqualTo(rep);
        });
    }

    @Test
    void aTestRingsNobody() {
        String type = org.query("SELECT Id FROM CustomNotificationType").get(0).requireId();

        run("Messaging.CustomNotification news = new Messaging.CustomNotification(); news.setTitle('Signed');"
                + " news.setBody('By all.'); news.setNotificationTypeId('" + type + "'); news.setTargetId("
                + "UserInfo.getUserId()); news.send(new Set<String>{ UserInfo.getUserId() }); return null;");

        assertThat(org.bell().sent()).isEmpty();
    }

    @Test
    void aNotificationWithoutATypeIsRefused() {
        assertThatThrownBy(() -> run("Messaging.CustomNotification news = new Messaging.CustomNotification();"
                        + " news.send(new Set<String>{ UserInfo.getUserId() }); return null;"))
                .hasMessageContaining("Specify a valid notification type ID");
    }

    @Test
    void aCustomPermissionIsTheUsersWhoHasItsPermissionSet() {
        String set = org.query("SELECT Id FROM PermissionSet").get(0).requireId();

        assertThat(run("Boolean before = FeatureManagement.checkPermission('Send'); insert new PermissionSetAssignment("
                        + "AssigneeId = UserInfo.getUserId(), PermissionSetId = '" + set + "'); return before + ' ' +"
                        + " FeatureManagement.checkPermission('Send');"))
                .isEqualTo("false true");
    }

    @Test
    void aScheduledJobIsFoundByItsNameUntilItIsAborted() {
        assertThat(run("Id job = System.schedule('Nightly', '0 0 3 * * ?', new Nightly()); CronTrigger found = [SELECT"
                        + " CronJobDetail.Name, CronExpression, State FROM CronTrigger WHERE Id = :job]; System.abortJob(job);"
                        + " return found.CronJobDetail.Name + ' ' + found.CronExpression + ' ' + found.State + ' ' + [SELECT"
                        + " COUNT() FROM CronTrigger];"))
                .isEqualTo("Nightly 0 0 3 * * ? WAITING 0");
    }

    @Test
    void aScheduledJobMayBeDueInCertainYearsOnly() {
        assertThat(run("Id job = System.schedule('Once', '0 0 0 28 5 ? 2098-2099', new Nightly()); return [SELECT"
                        + " NextFireTime FROM CronTrigger WHERE Id = :job].NextFireTime;"))
                .isEqualTo("2098-05-28 00:00:00");
        assertThat(run(
                        "Id job = System.schedule('Past', '0 0 0 28 5 ? 2020', new Nightly()); return [SELECT NextFireTime"
                                + " FROM CronTrigger WHERE Id = :job].NextFireTime;"))
                .isEqualTo("null");
    }

    @Test
    void whatIsNoScheduleIsRefused() {
        for (String cron : List.of("0 0 3", "0 0 0 28 5 ? soon", "0 0 0 28 5 ? 2099 2100")) {
            assertThatThrownBy(() -> run("System.schedule('Odd', '" + cron + "', new Nightly()); return null;"))
                    .hasMessageContaining("Invalid cron expression");
        }
    }

    @Test
    void aChildNamesItsParentOfTheSameListByItsExternalId() {
        assertThat(run(
                        "List<SObject> both = new List<SObject>{ new Account(Name = 'A', Key__c = '7'), new Contact(LastName"
                                + " = 'Ada', Account = new Account(Key__c = '7')) }; insert both; return [SELECT Account.Name FROM"
                                + " Contact].Account.Name;"))
                .isEqualTo("A");
    }

    @Test
    void customMetadataNamesObjectsFieldsAndOtherRecords() {
        assertThat(run("Route__mdt route = [SELECT Object__r.QualifiedApiName, Field__r.QualifiedApiName, Next__r.Label"
                        + " FROM Route__mdt WHERE DeveloperName = 'A']; return route.Object__r.QualifiedApiName + ' ' +"
                        + " route.Field__r.QualifiedApiName + ' ' + route.Next__r.Label;"))
                .isEqualTo("Account Industry Second");
    }

    @Test
    void aFieldSetListsItsFields() {
        assertThat(run(
                        "Schema.FieldSet card = Schema.SObjectType.Account.fieldSets.Card; String text = card.getName() + ' ' +"
                                + " card.getNamespace() + ' ' + card.getLabel() + ' ' + card.getSObjectType(); for"
                                + " (Schema.FieldSetMember member : card.getFields()) { text += ', ' + member.getFieldPath() + ' ' +"
                                + " member.getRequired() + ' ' + member.getDbRequired() + ' ' + member.getLabel() + ' ' +"
                                + " member.getSObjectField(); } return text;"))
                .isEqualTo("Card ns Account Card Account, Name true true Account Name Name, Parent.Industry false false"
                        + " Industry Industry, ns__Key__c false false Key__c ns__Key__c");
        assertThat(run("return Schema.SObjectType.Account.fieldSets.getMap().containsKey('ns__CARD');"))
                .isEqualTo("true");
    }

    @Test
    void anObjectKnowsWhatPointsToIt() {
        assertThat(run(
                        "for (Schema.ChildRelationship child : Account.SObjectType.getDescribe().getChildRelationships()) {"
                                + " if (child.getRelationshipName() == 'Contacts') { return child.getChildSObject() + ' ' +"
                                + " child.getField() + ' ' + child.isCascadeDelete(); } } return null;"))
                .isEqualTo("Contact AccountId false");
    }

    @Test
    void twoScheduledJobsCannotHaveOneName() {
        assertThatThrownBy(() -> run("System.schedule('Nightly', '0 0 3 * * ?', new Nightly()); System.schedule("
                        + "'Nightly', '0 0 4 * * ?', new Nightly()); return null;"))
                .hasMessageContaining("The Apex job named \"Nightly\" is already scheduled for execution.");
    }

    private static Org installed(Path folder) {
        return new PackageFolder(folder)
                .object("Settings__c", "<customSettingsType>Hierarchy</customSettingsType><label>Settings</label>")
                .field("Settings__c", "Url__c", "<type>Text</type><length>80</length>")
                .field("Settings__c", "Limit__c", "<type>Number</type><precision>3</precision><scale>0</scale>")
                .metadata(
                        "notificationtypes/News.notiftype-meta.xml",
                        "CustomNotificationType",
                        "<customNotifTypeName>News</customNotifTypeName><masterLabel>News</masterLabel>")
                .field("Account", "Key__c", "<type>Text</type><length>20</length><externalId>true</externalId>")
                .metadata(
                        "objects/Account/fieldSets/Card.fieldSet-meta.xml",
                        "FieldSet",
                        "<fullName>Card</fullName><label>Account Card</label>" + displayed("Name", true)
                                + displayed("Parent.Industry", false) + displayed("Key__c", false))
                .object("Route__mdt", "<label>Route</label>")
                .field("Route__mdt", "Object__c", relation("EntityDefinition"))
                .field("Route__mdt", "Field__c", relation("FieldDefinition"))
                .field("Route__mdt", "Next__c", relation("Route__mdt"))
                .metadata(
                        "customMetadata/Route.A.md-meta.xml",
                        "CustomMetadata",
                        "<label>First</label>" + value("Object__c", "Account") + value("Field__c", "Industry")
                                + value("Next__c", "B"))
                .metadata("customMetadata/Route.B.md-meta.xml", "CustomMetadata", "<label>Second</label>")
                .metadata("customPermissions/Send.customPermission-meta.xml", "CustomPermission", "<label>Send</label>")
                .metadata(
                        "permissionsets/Sender.permissionset-meta.xml",
                        "PermissionSet",
                        "<label>Sender</label><customPermissions><enabled>true</enabled><name>Send</name>"
                                + "</customPermissions>")
                .org();
    }

    private static String relation(String target) {
        return "<type>MetadataRelationship</type><referenceTo>" + target + "</referenceTo>";
    }

    private static String displayed(String field, boolean required) {
        return "<displayedFields><field>" + field + "</field><isRequired>" + required
                + "</isRequired></displayedFields>";
    }

    private static String value(String field, String text) {
        return "<values><field>" + field + "</field><value>" + text + "</value></values>";
    }

    private String run(String statements) {
        try (ApexOrg apex = apex("public class Sample { public static Object run() { " + statements + " } }")) {
            return OrgPrograms.run(apex);
        }
    }

    private void call(String statements) {
        String source = "public class Sample { @AuraEnabled public static void run() { " + statements + " } }";
        try (ApexOrg apex = apex(source)) {
            apex.calls().component(org.userId(DemoUser.ADMIN), "Sample", "run", Map.of());
        }
    }

    private ApexOrg apex(String sample) {
        return new ApexOrg(
                org,
                List.of(
                        new SourceFile("Sample.cls", sample),
                        new SourceFile(
                                "Nightly.cls",
                                "public class Nightly implements Schedulable { public void execute(SchedulableContext c) {} }")));
    }
}
