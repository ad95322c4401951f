package io.stagesign.emulator.apex.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Changes: Apex Developer Guide, "DML Statements vs. Database Class Methods", "Transaction Control", "Triggers". */
class DmlRulesTests {
    private static final String NOBODY =
            "User u = new User(ProfileId = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'].Id,"
                    + " LastName = 'T', Alias = 't', Email = 't@x.example', Username = 't@x.example', EmailEncodingKey = 'UTF-8',"
                    + " LanguageLocaleKey = 'en_US', LocaleSidKey = 'en_US', TimeZoneSidKey = 'Europe/Brussels'); insert u; ";
    private static final String UPPER_CASE =
            "trigger UpperCase on Contact(before insert) { for (Contact c : Trigger.new) { c.LastName = c.LastName.toUpperCase(); } }";

    @Test
    void whatFailsInPartialSuccessLeavesTheOthersSaved() {
        assertThat(OrgPrograms.run("List<Database.SaveResult> results = Database.insert(new List<Contact>{"
                        + " new Contact(LastName = 'Ada'), new Contact() }, false); return results[0].isSuccess() + ' ' +"
                        + " results[1].getErrors()[0].getStatusCode() + ' ' + [SELECT COUNT() FROM Contact];"))
                .isEqualTo("true REQUIRED_FIELD_MISSING 1");
    }

    @Test
    void aStatementSavesAllRecordsOrNone() {
        assertThat(OrgPrograms.run("try { insert new List<Contact>{ new Contact(LastName = 'Ada'), new Contact() };"
                        + " return 'saved'; } catch (DmlException e) { return e.getDmlIndex(0) + ' ' + e.getDmlType(0) + ' ' +"
                        + " [SELECT COUNT() FROM Contact] + ' ' + e.getMessage(); }"))
                .isEqualTo("1 REQUIRED_FIELD_MISSING 0 Insert failed. First exception on row 1; first error:"
                        + " REQUIRED_FIELD_MISSING, Required fields are missing: [LastName]: [LastName]");
    }

    @Test
    void aRollbackLeavesTheIdInMemory() {
        assertThat(
                        OrgPrograms.run(
                                "Savepoint before = Database.setSavepoint(); Contact c = new Contact(LastName = 'Ada');"
                                        + " insert c; Database.rollback(before); return (c.Id != null) + ' ' + [SELECT COUNT() FROM Contact];"))
                .isEqualTo("true 0");
    }

    @Test
    void aBeforeTriggerChangesWhatIsSaved() {
        assertThat(OrgPrograms.run(
                        "insert new Contact(LastName = 'Ada'); return [SELECT LastName FROM Contact].LastName;",
                        UPPER_CASE))
                .isEqualTo("ADA");
    }

    @Test
    void anErrorOfATriggerRefusesItsRecordOnly() {
        assertThat(OrgPrograms.run(
                        "List<Database.SaveResult> results = Database.insert(new List<Contact>{ new Contact(LastName = 'Ada'),"
                                + " new Contact(LastName = 'No') }, false); return results[0].isSuccess() + ' ' +"
                                + " results[1].getErrors()[0].getMessage() + ' ' + results[1].getErrors()[0].getFields();",
                        "trigger Refusing on Contact(before insert) { for (Contact c : Trigger.new) { if (c.LastName == 'No')"
                                + " { c.LastName.addError('not this one'); } } }"))
                .isEqualTo("true not this one (LastName)");
    }

    @Test
    void anUncaughtExceptionOfATriggerRefusesTheRecordWithItsTrace() {
        assertThatThrownBy(() -> OrgPrograms.run(
                        "insert new Contact(LastName = 'Ada'); return null;",
                        "trigger Broken on Contact(after insert) { Integer i = 1 / (Trigger.size - 1); }"))
                .hasMessageContaining("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, Broken: execution of AfterInsert")
                .hasMessageContaining("System.MathException: Divide by 0")
                .hasMessageContaining("Trigger.Broken: line 1");
    }

    @Test
    void recordsOfAnAfterTriggerAreReadOnly() {
        assertThatThrownBy(() -> OrgPrograms.run(
                        "insert new Contact(LastName = 'Ada'); return null;",
                        "trigger Late on Contact(after insert) { Trigger.new[0].LastName = 'B'; }"))
                .hasMessageContaining("Record is read-only");
    }

    @Test
    void aTriggerRunsOnceForEachTwoHundredRecords() {
        assertThat(OrgPrograms.run(
                        "List<Contact> many = new List<Contact>(); for (Integer i = 0; i < 401; i++) { many.add(new"
                                + " Contact(LastName = 'C' + i)); } insert many; return Sizes.seen;",
                        "public class Sizes { public static List<Integer> seen = new List<Integer>(); }",
                        "trigger Counting on Contact(after insert) { Sizes.seen.add(Trigger.size); }"))
                .isEqualTo("(200, 200, 1)");
    }

    @Test
    void aTriggerThatUpdatesItsOwnRecordsRunsAgain() {
        assertThat(OrgPrograms.run(
                        "insert new Contact(LastName = 'Ada'); return Runs.count + ' ' + [SELECT Title FROM Contact].Title;",
                        "public class Runs { public static Integer count = 0; }",
                        "trigger Again on Contact(after insert, after update) { Runs.count++; if (Trigger.isInsert) { update new"
                                + " Contact(Id = Trigger.new[0].Id, Title = 'CTO'); } }"))
                .isEqualTo("2 CTO");
    }

    @Test
    void anUpsertSaysWhatItInserted() {
        assertThat(OrgPrograms.run(
                        "Contact known = new Contact(LastName = 'Ada'); insert known; List<Database.UpsertResult>"
                                + " results = Database.upsert(new List<Contact>{ known, new Contact(LastName = 'Bo') }); return"
                                + " results[0].isCreated() + ' ' + results[1].isCreated();"))
                .isEqualTo("false true");
    }

    @Test
    void whatIsDeletedCanBeUndeleted() {
        assertThat(OrgPrograms.run(
                        "Contact c = new Contact(LastName = 'Ada'); insert c; delete c; Integer gone = [SELECT COUNT()"
                                + " FROM Contact]; undelete c; return gone + ' ' + [SELECT COUNT() FROM Contact];"))
                .isEqualTo("0 1");
    }

    @Test
    void codeOfTodayWorksWithTheRightsOfItsUser() {
        assertThat(OrgPrograms.run(
                        NOBODY + "System.runAs(u) { try { insert new Contact(LastName = 'Ada'); return 'saved'; }"
                                + " catch (SecurityException e) { insert as system new Contact(LastName = 'Ada'); return 'only as system'; } }"
                                + " return null;"))
                .isEqualTo("only as system");
    }

    @Test
    void aQueryInUserModeSeesWhatTheUserMayRead() {
        assertThat(OrgPrograms.run(NOBODY
                        + "System.runAs(u) { try { return [SELECT COUNT() FROM Contact]; } catch (QueryException e)"
                        + " { return 'refused ' + [SELECT COUNT() FROM Contact WITH SYSTEM_MODE]; } } return null;"))
                .isEqualTo("refused 0");
    }

    @Test
    void whatIsSetOnlyAtTheStartMayStayInAnUpdateButNotChange() {
        String start =
                "Account a = new Account(Name = 'A'); insert a; Opportunity d = new Opportunity(Name = 'D', StageName ="
                        + " 'Prospecting', CloseDate = Date.newInstance(2030, 1, 31)); insert d; Contact c = new Contact(LastName ="
                        + " 'Ada'); insert c; insert new OpportunityContactRole(OpportunityId = d.Id, ContactId = c.Id);"
                        + " OpportunityContactRole role = [SELECT OpportunityId, Role, CreatedDate FROM OpportunityContactRole]; ";
        assertThat(OrgPrograms.run(start + "role.Role = 'Other'; update role; return [SELECT Role FROM"
                        + " OpportunityContactRole].Role;"))
                .isEqualTo("Other");
        assertThatThrownBy(
                        () -> OrgPrograms.run(start + "Opportunity e = d.clone(); insert e; role.OpportunityId = e.Id;"
                                + " update role; return null;"))
                .hasMessageContaining("INVALID_FIELD_FOR_INSERT_UPDATE");
    }

    @Test
    void usersAreNotChangedTogetherWithBusinessRecords() {
        String deactivation = "update new User(Id = UserInfo.getUserId(), IsActive = true);";
        assertThatThrownBy(() ->
                        OrgPrograms.run("insert new Contact(LastName = 'Ada'); " + deactivation + " return null;"))
                .hasMessageContaining("MIXED_DML_OPERATION");
        assertThat(OrgPrograms.run(
                        "insert new Contact(LastName = 'Ada'); System.runAs(new User(Id = UserInfo.getUserId())) {"
                                + deactivation + " } return 'done';"))
                .isEqualTo("done");
    }

    @Test
    void whatDecidesOnNoAccessOfAUserIsChangedBesideBusinessRecords() {
        assertThat(OrgPrograms.run("insert new Contact(LastName = 'Ada'); update new User(Id = UserInfo.getUserId(),"
                        + " Title = 'CTO'); insert new Contact(LastName = 'Bo'); return 'done';"))
                .isEqualTo("done");
    }

    @Test
    void aUserWhoMayNotChangeTheObjectIsRefusedInUserMode() {
        assertThat(OrgPrograms.run(
                        NOBODY + "System.runAs(u) { try { insert as user new Contact(LastName = 'Ada'); } catch"
                                + " (SecurityException denied) { return denied.getMessage(); } } return null;"))
                .isEqualTo("Access to entity 'Contact' denied");
    }

    @Test
    void theResultsOfAChangeAreReadAsFieldsToo() {
        assertThat(OrgPrograms.run("Database.SaveResult r = Database.insert(new Account(Name = 'A')); SObject a = new"
                        + " Account(Id = r.id); return r.success + ' ' + (a.Id == r.getId()) + ' ' + r.errors.size();"))
                .isEqualTo("true true 0");
    }
}
