package io.stagesign.emulator.apex.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a transaction knows about itself and its user (Apex Reference, "Request Class", "Security Class"). */
class RequestRulesTests {

    @Test
    void aTransactionKnowsWhatItIs() {
        assertThat(OrgPrograms.run(
                        "Test.startTest(); System.enqueueJob(new Told()); Test.stopTest(); return"
                                + " Request.getCurrent().getQuiddity() + ' ' + [SELECT LastName FROM Contact].LastName + ' ' +"
                                + " (Request.getCurrent().getRequestId() == Request.getCurrent().getRequestId());",
                        "public class Told implements Queueable { public void execute(QueueableContext context) { insert new"
                                + " Contact(LastName = System.Request.getCurrent().getQuiddity().name()); } }"))
                .isEqualTo("RUNTEST_SYNC QUEUEABLE true");
    }

    private static String asNobody(String statements) {
        return OrgPrograms.run(
                "User nobody = [SELECT Id FROM User WHERE Profile.Name LIKE 'Minimum%API%' LIMIT 1]; String"
                        + " result; System.runAs(nobody) { " + statements + " } return result;");
    }

    @Test
    void fieldsThatTheUserMayNotReadAreStripped() {
        assertThat(asNobody(
                        "SObjectAccessDecision d = Security.stripInaccessible(AccessType.READABLE, new List<Contact>{"
                                + " new Contact(LastName = 'Ada', Email = 'ada@example.com'), new Contact(LastName = 'B') }, false);"
                                + " result = d.getRemovedFields() + ' ' + d.getModifiedIndexes() + ' ' + ((Contact)"
                                + " d.getRecords()[0]).Email;"))
                .isEqualTo("{Contact={Email}} {0} null");
    }

    @Test
    void anObjectThatTheUserMayNotUseIsRefused() {
        assertThatThrownBy(
                        () -> asNobody(
                                "Security.stripInaccessible(AccessType.CREATABLE, new List<Account>{ new Account(Name = 'x') });"))
                .hasMessageContaining("System.NoAccessException: No access to entity: Account");
    }

    @Test
    void whoMayDoEverythingKeepsEverything() {
        assertThat(OrgPrograms.run("return Security.stripInaccessible(AccessType.UPDATABLE, new List<Account>{ new"
                        + " Account(Name = 'x', Phone = '1') }).getRemovedFields().size();"))
                .isEqualTo("0");
    }
}
