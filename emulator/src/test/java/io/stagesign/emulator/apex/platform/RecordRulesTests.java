package io.stagesign.emulator.apex.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Records and queries: Apex Developer Guide, "Working with Data in Apex"; Apex Reference, "SObject Class". */
class RecordRulesTests {
    private static final String DEAL =
            "Opportunity deal = new Opportunity(Name = 'Deal', StageName = 'Prospecting', CloseDate = Date.newInstance(2030, 1, 31)); insert deal; ";

    @Test
    void fieldsAreReadAndWrittenByNameAndByToken() {
        assertThat(OrgPrograms.run(
                        "Contact c = new Contact(); c.put('LastName', 'Ada'); c.put(Contact.Email, 'a@x.example');"
                                + " return c.get(Contact.LastName) + ' ' + c.get('email') + ' ' + c.isSet('Phone');"))
                .isEqualTo("Ada a@x.example false");
    }

    @Test
    void aFieldThatTheQueryLeftOutCannotBeRead() {
        assertThatThrownBy(
                        () -> OrgPrograms.run(DEAL + "return [SELECT Id FROM Opportunity WHERE Id = :deal.Id].Name;"))
                .hasMessageContaining(
                        "SObject row was retrieved via SOQL without querying the requested field: Opportunity.Name");
    }

    @Test
    void oneRecordIsWantedAndNoneIsFound() {
        assertThatThrownBy(() -> OrgPrograms.run("Opportunity deal = [SELECT Id FROM Opportunity]; return deal;"))
                .hasMessageContaining("List has no rows for assignment to SObject");
    }

    @Test
    void aggregatesAreReadByAlias() {
        assertThat(OrgPrograms.run(DEAL + "AggregateResult r = [SELECT StageName stage, COUNT(Id) many FROM Opportunity"
                        + " GROUP BY StageName][0]; return r.get('stage') + ' ' + r.get('many');"))
                .isEqualTo("Prospecting 1");
    }

    @Test
    void aCountIsAnInteger() {
        assertThat(OrgPrograms.run(DEAL + "return [SELECT COUNT() FROM Opportunity] + 1;"))
                .isEqualTo("2");
    }

    @Test
    void parentsAndChildrenComeWithTheQuery() {
        assertThat(
                        OrgPrograms.run(
                                "Account a = new Account(Name = 'Acme'); insert a; insert new Contact(LastName = 'Ada',"
                                        + " AccountId = a.Id); Account found = [SELECT Name, (SELECT LastName, Account.Name FROM Contacts)"
                                        + " FROM Account]; return found.Contacts[0].LastName + ' ' + found.Contacts[0].Account.Name;"))
                .isEqualTo("Ada Acme");
    }

    @Test
    void aLoopOverAQueryGetsRecordsOrBatches() {
        assertThat(OrgPrograms.run(DEAL + "String seen = ''; for (Opportunity each : [SELECT Name FROM Opportunity])"
                        + " { seen += each.Name; } for (List<Opportunity> some : [SELECT Name FROM Opportunity])"
                        + " { seen += some.size(); } return seen;"))
                .isEqualTo("Deal1");
    }

    @Test
    void aQueryAsTextTakesItsBindsFromAMap() {
        assertThat(OrgPrograms.run(
                        DEAL + "return Database.queryWithBinds('SELECT Name FROM Opportunity WHERE Name = :name',"
                                + " new Map<String, Object>{ 'name' => 'Deal' }, AccessLevel.USER_MODE).size();"))
                .isEqualTo("1");
    }

    @Test
    void aWrongNameInAQueryIsRefusedWhenTheProgramIsLoaded() {
        assertThatThrownBy(() -> OrgPrograms.run("return [SELECT Nam FROM Opportunity];"))
                .hasMessageContaining("Sample.cls:1")
                .hasMessageContaining("Nam");
    }

    @Test
    void aCopyHasNoIdUnlessItIsAskedFor() {
        assertThat(OrgPrograms.run(DEAL + "return deal.clone().Id + ' ' + (deal.clone(true).Id == deal.Id);"))
                .isEqualTo("null true");
    }

    @Test
    void anIdKnowsItsObject() {
        assertThat(OrgPrograms.run(
                        DEAL + "return deal.Id.getSObjectType() + ' ' + Schema.SObjectType.Opportunity.getLabel()"
                                + " + ' ' + Opportunity.StageName.getDescribe().getType();"))
                .isEqualTo("Opportunity Opportunity PICKLIST");
    }

    @Test
    void populatedFieldsAreThoseThatWereSet() {
        assertThat(OrgPrograms.run(
                        "return new Contact(LastName = 'Ada', Email = null).getPopulatedFieldsAsMap().keySet();"))
                .isEqualTo("{LastName, Email}");
    }

    @Test
    void whatOnlyThePlatformWritesIsRefusedWhenTheProgramIsLoaded() {
        assertThatThrownBy(() -> OrgPrograms.run("return new Contact(CreatedDate = null);"))
                .hasMessageContaining("Sample.cls:1")
                .hasMessageContaining("not writeable: CreatedDate");
        assertThatThrownBy(() -> OrgPrograms.run("Contact c = new Contact(); c.LastModifiedDate = null; return c;"))
                .hasMessageContaining("not writeable");
    }

    @Test
    void aQueryAsTextNamesTheVariablesAndFieldsAroundIt() {
        assertThat(
                        OrgPrograms.run(
                                "insert new List<Contact>{ new Contact(LastName = 'A'), new Contact(LastName = 'B') };"
                                        + " String NAME = 'A'; Integer most = 5; { Set<String> inner = new Set<String>{ 'B' }; } Integer found ="
                                        + " Database.countQuery('SELECT COUNT() FROM Contact WHERE LastName = :name LIMIT :most'); return found"
                                        + " + ' ' + Named.find().size();",
                                "public class Named { static Set<String> names = new Set<String>{ 'A', 'B' }; public static"
                                        + " List<Contact> find() { return Database.query('SELECT Id FROM Contact WHERE LastName IN :names'); } }"))
                .isEqualTo("1 2");
    }

    @Test
    void aQueryAsTextNamesNothingElse() {
        assertThatThrownBy(
                        () -> OrgPrograms.run(
                                "{ String name = 'A'; } return Database.query('SELECT Id FROM Contact WHERE LastName = :name');"))
                .hasMessageContaining("Variable does not exist: name");
        assertThatThrownBy(
                        () -> OrgPrograms.run("Contact c = new Contact(LastName = 'A'); return Database.query('SELECT"
                                + " Id FROM Contact WHERE LastName = :c.LastName');"))
                .hasMessageContaining("Variable does not exist: c.LastName");
    }

    @Test
    void aRelatedRecordOfAQueryKnowsWhatItWasAskedFor() {
        assertThatThrownBy(() -> OrgPrograms.run("Account a = new Account(Name = 'Acme'); insert a; insert new"
                        + " Contact(LastName = 'Ada', AccountId = a.Id); return [SELECT Account.Name FROM"
                        + " Contact].Account.Phone;"))
                .hasMessageContaining("without querying the requested field: Account.Phone");
    }

    @Test
    void everyObjectHasTheMasterRecordType() {
        assertThat(
                        OrgPrograms.run(
                                "return Schema.SObjectType.Account.getRecordTypeInfosByDeveloperName().get('Master').isMaster();"))
                .isEqualTo("true");
    }

    @Test
    void recordsOfAQueryHaveTheirIdsAnyway() {
        assertThat(OrgPrograms.run(
                        "Account a = new Account(Name = 'Acme'); insert a; Contact c = new Contact(LastName = 'Ada',"
                                + " AccountId = a.Id); insert c; Account found = [SELECT Name, (SELECT Account.Name FROM Contacts) FROM"
                                + " Account WHERE Id IN (SELECT AccountId FROM Contact)]; return found.Id == a.Id && found.Contacts[0].Id"
                                + " == c.Id && found.Contacts[0].Account.Id == a.Id;"))
                .isEqualTo("true");
    }
}
