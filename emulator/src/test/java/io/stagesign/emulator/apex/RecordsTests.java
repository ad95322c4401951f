package io.stagesign.emulator.apex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Program;
import io.stagesign.emulator.apex.source.Refusal;
import org.junit.jupiter.api.Test;

/** Records, queries and DML in the language: "Working with sObjects", "SOQL and SOSL Queries", "Triggers". */
class RecordsTests {

    private final SampleOrg org = new SampleOrg();

    @Test
    void recordsTakeFieldValuesByName() {
        assertThat(ApexPrograms.run("Contact c = new Contact(LastName = 'Ada', Account = new Account(Name = 'Acme'));"
                        + " c.account.NAME += '!'; return c.LastName + c.Account.Name + c.AccountId;"))
                .isEqualTo("AdaAcme!null");
    }

    @Test
    void unknownFieldsAreRefused() {
        assertThatThrownBy(() -> ApexPrograms.value("new Account(Nme = 'x')"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unknown field Nme of Account");
    }

    @Test
    void aQueryGivesItsOnlyRowWhereARecordIsWanted() {
        org.accounts.add("Acme");

        assertThat(ApexPrograms.run(org, "Account a = [SELECT Name FROM Account LIMIT 1]; return a.Name;"))
                .isEqualTo("Acme");
        assertThat(ApexPrograms.run(org, "return [SELECT Name FROM Account].Name;"))
                .isEqualTo("Acme");
        assertThat(ApexPrograms.run(org, "return [SELECT Name FROM Account].size();"))
                .isEqualTo("1");
    }

    @Test
    void aQueryWithoutRowsIsNoRecord() {
        assertThatThrownBy(() -> ApexPrograms.run(org, "Account a = [SELECT Name FROM Account]; return a;"))
                .hasMessageContaining("System.QueryException: List has no rows for assignment to SObject");
    }

    @Test
    void aQueryWithoutRowsGivesWayToTheDefault() {
        assertThat(ApexPrograms.run(
                        org, "Account a = [SELECT Name FROM Account] ?? new Account(Name = 'Default'); return a.Name;"))
                .isEqualTo("Default");
        assertThat(ApexPrograms.run(
                        org,
                        "List<Account> none; List<Account> l = none ?? [SELECT Name FROM Account]; return l.size();"))
                .isEqualTo("0");
    }

    @Test
    void aFieldThatWasNotQueriedCannotBeRead() {
        org.accounts.add("Acme");

        assertThatThrownBy(() ->
                        ApexPrograms.run(org, "Account a = [SELECT Name FROM Account]; return a.NumberOfEmployees;"))
                .hasMessageContaining("SObject row was retrieved via SOQL without querying the requested field: "
                        + "Account.NumberOfEmployees");
    }

    @Test
    void bindsAreEvaluatedInOrder() {
        ApexPrograms.run(
                org,
                "Integer n = 2; List<Account> l = [SELECT Id FROM Account WHERE Name = :'a' + 'b' LIMIT :n]; return l;");

        assertThat(org.binds).containsExactly("ab", 2);
    }

    @Test
    void countQueriesGiveAnInteger() {
        org.accounts.add("Acme");

        assertThat(ApexPrograms.run(org, "Integer n = [SELECT COUNT() FROM Account]; return n + 1;"))
                .isEqualTo("2");
    }

    @Test
    void loopsRunOverRowsOrBatchesOfRows() {
        for (int i = 0; i < 201; i++) {
            org.accounts.add("A" + i);
        }

        assertThat(ApexPrograms.run(
                        org,
                        "Integer n = 0; String sizes = ''; for (Account a : [SELECT Name FROM Account]) { n++; }"
                                + " for (List<Account> l : [SELECT Name FROM Account]) { sizes += l.size() + ';'; }"
                                + " return n + ':' + sizes;"))
                .isEqualTo("201:200;1;");
    }

    @Test
    void anUnknownObjectInAQueryIsRefused() {
        assertThatThrownBy(() -> ApexPrograms.run(org, "return [SELECT Id FROM Nothing];"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sObject type 'Nothing' is not supported.");
    }

    @Test
    void dmlStatementsReachTheOrgWithTheirAccessLevel() {
        ApexPrograms.run(
                org,
                "Account a = new Account(); insert a; update as user a; upsert as system a Account.Name;"
                        + " System.runAs(a) { delete new List<Account>{ a }; } return 1;");

        assertThat(org.done).containsExactly("insert::", "update:user:", "upsert:system:Name", "runAs", "delete::");
    }

    @Test
    void listsOfSObjectAndOfAnObjectStandForEachOther() {
        assertThat(ApexPrograms.run("List<SObject> rows = new List<Account>{ new Account(Name = 'x') };"
                        + " List<Account> same = rows; return same[0].Name;"))
                .isEqualTo("x");
    }

    @Test
    void tokensNameObjectsAndFields() {
        assertThat(ApexPrograms.value("Account.SObjectType + ':' + Account.Name"))
                .isEqualTo("Account:Name");
    }

    @Test
    void aTypeCanBeAskedForItsToken() {
        assertThat(ApexPrograms.value("Schema.Account.getSObjectType() == Account.SObjectType"))
                .isEqualTo("true");
    }

    @Test
    void labelsAreFieldsOfLabel() {
        assertThat(ApexPrograms.value("Label.Greeting + System.Label.Greeting")).isEqualTo("HelloHello");
        assertThatThrownBy(() -> ApexPrograms.value("Label.Farewell"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unknown member Farewell of type Label");
    }

    @Test
    void aTriggerRunsItsStatements() {
        String log = "public class Log { public static Integer runs = 0; }";
        String trigger =
                "trigger AccountTrigger on Account (before insert, after update) { Integer n = 2; Log.runs += n; }";
        Program program = ApexPrograms.load(
                org, log, trigger, "public class R { public static Integer runs() { return Log.runs; } }");
        Execution execution = program.begin(frame -> {});

        program.triggers().get(0).run(execution);

        assertThat(program.triggers().get(0).events()).containsExactlyInAnyOrder("before insert", "after update");
        assertThat(execution.callStatic("R", "runs")).isEqualTo(2);
    }
}
