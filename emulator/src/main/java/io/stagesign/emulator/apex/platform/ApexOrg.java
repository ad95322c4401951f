package io.stagesign.emulator.apex.platform;

import io.stagesign.emulator.apex.compile.ProgramLoader;
import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.platform.callout.HttpTypes;
import io.stagesign.emulator.apex.platform.data.AccessModes;
import io.stagesign.emulator.apex.platform.data.Changes;
import io.stagesign.emulator.apex.platform.data.CustomMetadataType;
import io.stagesign.emulator.apex.platform.data.DatabaseDml;
import io.stagesign.emulator.apex.platform.data.DatabaseQueries;
import io.stagesign.emulator.apex.platform.data.DmlExceptionType;
import io.stagesign.emulator.apex.platform.data.DmlStatements;
import io.stagesign.emulator.apex.platform.data.Queries;
import io.stagesign.emulator.apex.platform.data.Savepoints;
import io.stagesign.emulator.apex.platform.describe.SchemaTypes;
import io.stagesign.emulator.apex.platform.event.EventBus;
import io.stagesign.emulator.apex.platform.job.AsyncApex;
import io.stagesign.emulator.apex.platform.record.AddErrorMethods;
import io.stagesign.emulator.apex.platform.record.PackageNames;
import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.platform.record.SObjectMethods;
import io.stagesign.emulator.apex.platform.session.Executions;
import io.stagesign.emulator.apex.platform.session.LimitsType;
import io.stagesign.emulator.apex.platform.session.TriggerType;
import io.stagesign.emulator.apex.platform.trigger.ProgramTriggers;
import io.stagesign.emulator.apex.platform.user.ClockMethods;
import io.stagesign.emulator.apex.platform.user.Labels;
import io.stagesign.emulator.apex.platform.user.UserInfoType;
import io.stagesign.emulator.apex.run.Program;
import io.stagesign.emulator.apex.source.SourceFile;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.ForceApp;
import java.util.List;
import java.util.Set;

/** Makes an org run Apex: loads a program and reacts with its triggers to every change of a record. */
public final class ApexOrg implements AutoCloseable {

    private final Org org;
    private final Executions executions;
    private final AsyncApex jobs;
    private final TestType testType;

    /**
     * Loads the program into the org and puts it into service.
     *
     * @param sources every class and trigger
     * @throws io.stagesign.emulator.apex.source.Refusal at the first construct that is wrong or not supported
     */
    public ApexOrg(Org org, List<SourceFile> sources) {
        this.org = org;
        this.executions = new Executions(org.transactions());
        this.jobs = new AsyncApex(org, executions);
        ForceApp app = org.app();
        PackageNames names = new PackageNames(
                org.schema(), app == null ? "" : app.namespace().prefix());
        Records records = new Records(names, org.blobs());
        AccessModes modes = new AccessModes(org);
        Queries queries = new Queries(org, records, modes);
        Changes changes = new Changes(org, records);
        EventBus events = new EventBus(org, executions);
        this.testType = new TestType(jobs, events);
        List<Library> libraries = List.of(
                platform -> platform.type("Database").asAbstract(),
                new TriggerType(),
                new LimitsType(),
                new AddErrorMethods(),
                new SObjectMethods(names),
                new DmlExceptionType(),
                new DatabaseDml(changes, records, modes),
                new DatabaseQueries(queries, modes),
                new Savepoints(org.transactions()),
                new CustomMetadataType(org, records),
                new SchemaTypes(org, names),
                new UserInfoType(org),
                new ClockMethods(org),
                new HttpTypes(org),
                new AuraTypes(),
                jobs,
                events,
                testType);
        ProgramOrg access = new ProgramOrg(
                org,
                records,
                queries,
                new DmlStatements(changes, modes),
                new Labels(app == null ? null : app.metadata()));
        Program program = new ProgramLoader(access, libraries).load(sources);
        program.triggers().forEach(trigger -> modes.systemMode(trigger.owner().unit()));
        Set<String> older = app == null ? Set.of() : ClassVersions.withoutUserMode(app.metadata());
        program.classes().stream()
                .filter(each -> older.contains(each.name()))
                .forEach(each -> modes.systemMode(each.unit()));
        executions.loaded(program);
        org.triggers(new ProgramTriggers(executions, records));
    }

    /** Loads the package that is installed in the org. */
    public static ApexOrg of(Org org) {
        ForceApp app = org.app();
        return new ApexOrg(org, app == null ? List.of() : SourceFile.under(app.folder()));
    }

    /** Returns the way to call the program from outside, as components and flows do. */
    public ApexCalls calls() {
        return new ApexCalls(executions);
    }

    /** Returns the program that the org runs. */
    public Program program() {
        return executions.program();
    }

    Org org() {
        return org;
    }

    Executions executions() {
        return executions;
    }

    TestType testType() {
        return testType;
    }

    @Override
    public void close() {
        jobs.close();
    }
}
