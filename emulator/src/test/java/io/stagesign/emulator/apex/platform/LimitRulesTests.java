package io.stagesign.emulator.apex.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Limits and jobs: Apex Developer Guide, "Execution Governors and Limits", "Queueable Apex", "Transaction Finalizers". */
class LimitRulesTests {
    private static final String JOB =
            "public class Job implements Queueable { public static Integer runs = 0; public void"
                    + " execute(QueueableContext context) { runs++; Integer places = Limits.getLimitQueueableJobs(); insert new"
                    + " Contact(LastName = 'Job ' + places); } }";

    @Test
    void theHundredAndFirstQueryEndsTheTransactionUncaught() {
        assertThatThrownBy(() ->
                        OrgPrograms.run("try { for (Integer i = 0; i < 101; i++) { Integer n = [SELECT COUNT() FROM"
                                + " Contact]; } } catch (Exception e) { return 'caught'; } return 'passed';"))
                .hasMessageContaining("Too many SOQL queries: 101");
    }

    @Test
    void statementsAndRowsAreCounted() {
        assertThat(OrgPrograms.run(
                        "insert new List<Contact>{ new Contact(LastName = 'A'), new Contact(LastName = 'B') };"
                                + " List<Contact> found = [SELECT Id FROM Contact]; return Limits.getDmlStatements() + ' ' +"
                                + " Limits.getDmlRows() + ' ' + Limits.getQueries() + ' ' + Limits.getQueryRows();"))
                .isEqualTo("1 2 1 2");
    }

    @Test
    void anEndlessLoopRunsOutOfCpuTime() {
        assertThatThrownBy(() ->
                        OrgPrograms.run("Integer i = 0; while (true) { i++; if (i < 0) { return i; } } return null;"))
                .hasMessageContaining("Apex CPU time limit exceeded");
    }

    @Test
    void aJobRunsAtStopTestWithLimitsOfItsOwnAndTheStaticsOfTheTest() {
        assertThat(OrgPrograms.run(
                        "Test.startTest(); System.enqueueJob(new Job()); Integer before = Job.runs; Test.stopTest(); return before"
                                + " + ' ' + Job.runs + ' ' + [SELECT LastName FROM Contact].LastName;",
                        JOB))
                .isEqualTo("0 1 Job 1");
    }

    @Test
    void aJobThatIsRolledBackDoesNotRun() {
        assertThat(OrgPrograms.run(
                        "Test.startTest(); Savepoint s = Database.setSavepoint(); System.enqueueJob(new Job()); Database.rollback(s);"
                                + " Test.stopTest(); return Job.runs;",
                        JOB))
                .isEqualTo("0");
    }

    @Test
    void aTestRunsNoJobOfAJob() {
        assertThat(OrgPrograms.run(
                        "Test.startTest(); System.enqueueJob(new Chain()); Test.stopTest(); return Chain.problem;",
                        "public class Chain implements Queueable { public static String problem; public void execute("
                                + "QueueableContext context) { try { System.enqueueJob(new Chain()); } catch (AsyncException e)"
                                + " { problem = e.getMessage(); } } }"))
                .isEqualTo("Maximum stack depth has been reached.");
    }

    @Test
    void aFinalizerSeesWhatTheJobDiedOf() {
        assertThat(OrgPrograms.run(
                        "Test.startTest(); System.enqueueJob(new Dying()); try { Test.stopTest(); } catch (Exception e) {} return"
                                + " Dying.seen + ' ' + [SELECT COUNT() FROM Contact];",
                        "public class Dying implements Queueable, Finalizer { public static String seen; public void execute("
                                + "QueueableContext context) { System.attachFinalizer(this); insert new Contact(LastName = 'Ada');"
                                + " throw new IllegalArgumentException('died'); } public void execute(FinalizerContext context)"
                                + " { seen = context.getResult() + ' ' + context.getException().getMessage(); } }"))
                .isEqualTo("UNHANDLED_EXCEPTION died 0");
    }

    @Test
    void aBatchJobWorksThroughItsRecords() {
        assertThat(OrgPrograms.run(
                        "insert new List<Contact>{ new Contact(LastName = 'A'), new Contact(LastName = 'B'), new Contact(LastName ="
                                + " 'C') }; Test.startTest(); Database.executeBatch(new Cleanup(), 2); Test.stopTest(); return"
                                + " [SELECT COUNT() FROM Contact] + ' ' + Cleanup.log;",
                        "public class Cleanup implements Database.Batchable<SObject> { public static String log = ''; public"
                                + " Database.QueryLocator start(Database.BatchableContext c) { return Database.getQueryLocator("
                                + "'SELECT Id FROM Contact'); } public void execute(Database.BatchableContext c, List<SObject> scope)"
                                + " { log += scope.size(); delete scope; } public void finish(Database.BatchableContext c)"
                                + " { log += 'done'; } }"))
                .isEqualTo("0 21done");
    }

    @Test
    void aCalloutAfterAChangeIsRefused() {
        assertThatThrownBy(() -> OrgPrograms.run(
                        "Test.setMock(HttpCalloutMock.class, new Answering()); insert new Contact(LastName = 'Ada'); HttpRequest r ="
                                + " new HttpRequest(); r.setEndpoint('https://x.example'); return new Http().send(r);",
                        "public class Answering implements HttpCalloutMock { public HttpResponse respond(HttpRequest r)"
                                + " { return new HttpResponse(); } }"))
                .hasMessageContaining("You have uncommitted work pending");
    }

    @Test
    void anotherJobWithTheSameSignatureIsRefused() {
        assertThat(OrgPrograms.run(
                        "AsyncOptions o = new AsyncOptions(); o.duplicateSignature = new QueueableDuplicateSignature.Builder()"
                                + ".addString('once').build(); Test.startTest(); System.enqueueJob(new Job(), o); try {"
                                + " System.enqueueJob(new Job(), o); return 'twice'; } catch (DuplicateMessageException e) { return"
                                + " 'once'; }",
                        JOB))
                .isEqualTo("once");
    }

    @Test
    void aTriggerCannotCallOut() {
        assertThatThrownBy(() -> OrgPrograms.run(
                        "insert new Contact(LastName = 'Ada'); return null;",
                        "trigger Calling on Contact(before insert) { HttpRequest r = new HttpRequest(); r.setEndpoint('https://x"
                                + ".example'); new Http().send(r); }"))
                .hasMessageContaining("Callout from triggers are currently not supported.");
    }

    @Test
    void aJobThatDoesNotSaySoCannotCallOut() {
        assertThatThrownBy(() -> OrgPrograms.run(
                        "Test.startTest(); System.enqueueJob(new Calling()); Test.stopTest(); return null;",
                        "public class Calling implements Queueable { public void execute(QueueableContext context) { HttpRequest r"
                                + " = new HttpRequest(); r.setEndpoint('https://x.example'); new Http().send(r); } }"))
                .hasMessageContaining("Callout not allowed from this job");
    }

    @Test
    void aTestWithoutMockCannotCallOut() {
        assertThatThrownBy(() ->
                        OrgPrograms.run("HttpRequest r = new HttpRequest(); r.setEndpoint('https://x.example'); return"
                                + " new Http().send(r);"))
                .hasMessageContaining("Methods defined as TestMethod do not support Web service callouts");
    }

    @Test
    void theFiftyFirstJobEndsTheTransaction() {
        assertThatThrownBy(() -> OrgPrograms.run(
                        "for (Integer i = 0; i < 51; i++) { System.enqueueJob(new Job()); } return null;", JOB))
                .hasMessageContaining("Too many queueable jobs added to the queue: 51");
    }
}
