package io.stagesign.emulator.apex.platform;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.platform.bell.CustomNotificationType;
import io.stagesign.emulator.apex.platform.call.AuraTypes;
import io.stagesign.emulator.apex.platform.callout.HttpTypes;
import io.stagesign.emulator.apex.platform.data.AccessModes;
import io.stagesign.emulator.apex.platform.data.Changes;
import io.stagesign.emulator.apex.platform.data.CustomMetadataType;
import io.stagesign.emulator.apex.platform.data.CustomSettingType;
import io.stagesign.emulator.apex.platform.data.DatabaseDml;
import io.stagesign.emulator.apex.platform.data.DatabaseQueries;
import io.stagesign.emulator.apex.platform.data.DmlExceptionType;
import io.stagesign.emulator.apex.platform.data.DmlStatements;
import io.stagesign.emulator.apex.platform.data.Queries;
import io.stagesign.emulator.apex.platform.data.Savepoints;
import io.stagesign.emulator.apex.platform.data.SecurityType;
import io.stagesign.emulator.apex.platform.deploy.Deployments;
import io.stagesign.emulator.apex.platform.deploy.MetadataRecords;
import io.stagesign.emulator.apex.platform.deploy.MetadataTypes;
import io.stagesign.emulator.apex.platform.describe.SchemaTypes;
import io.stagesign.emulator.apex.platform.event.EventBus;
import io.stagesign.emulator.apex.platform.formula.FormulaTypes;
import io.stagesign.emulator.apex.platform.job.AsyncApex;
import io.stagesign.emulator.apex.platform.record.AddErrorMethods;
import io.stagesign.emulator.apex.platform.record.PackageNames;
import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.platform.record.SObjectMethods;
import io.stagesign.emulator.apex.platform.session.Executions;
import io.stagesign.emulator.apex.platform.session.LimitsType;
import io.stagesign.emulator.apex.platform.session.TriggerType;
import io.stagesign.emulator.apex.platform.user.ClockMethods;
import io.stagesign.emulator.apex.platform.user.FeatureManagementType;
import io.stagesign.emulator.apex.platform.user.Labels;
import io.stagesign.emulator.apex.platform.user.RequestType;
import io.stagesign.emulator.apex.platform.user.UserInfoType;
import io.stagesign.emulator.apex.run.OrgAccess;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.ForceApp;
import java.util.List;

/** What one org offers to one program: the parts, wired together. */
final class PlatformParts {

    final Executions executions;
    final AccessModes modes;
    final Records records;
    final AsyncApex jobs;
    final TestType testType;
    private final Org org;
    private final Queries queries;
    private final Changes changes;
    private final EventBus events;

    PlatformParts(Org org) {
        this.org = org;
        this.executions = new Executions(org.transactions());
        this.modes = new AccessModes(org);
        ForceApp app = org.app();
        String namespace = app == null ? "" : app.namespace().prefix();
        this.records = new Records(new PackageNames(org.schema(), namespace), org.blobs());
        this.jobs = new AsyncApex(org, executions);
        this.queries = new Queries(org, records, modes);
        this.changes = new Changes(org, records);
        this.events = new EventBus(org, executions);
        this.testType = new TestType(org, jobs, events);
    }

    /** Returns the org as the language reaches it. */
    OrgAccess access() {
        ForceApp app = org.app();
        Labels labels = new Labels(app == null ? null : app.metadata());
        return new ProgramOrg(org, records, queries, new DmlStatements(changes, modes), labels);
    }

    /** Returns the platform types that reach the org. */
    List<Library> libraries() {
        return List.of(
                platform -> platform.type("Database").asAbstract(),
                new TriggerType(),
                new LimitsType(),
                new AddErrorMethods(),
                new SObjectMethods(records.names()),
                new DmlExceptionType(),
                new DatabaseDml(changes, records, modes),
                new DatabaseQueries(queries, modes),
                new Savepoints(org.transactions()),
                new CustomMetadataType(org, records),
                new CustomSettingType(org, records),
                new CustomNotificationType(org),
                new FeatureManagementType(org),
                new SchemaTypes(org, records.names()),
                new UserInfoType(org),
                new ClockMethods(org),
                new HttpTypes(org),
                new AuraTypes(),
                new RequestType(),
                new SecurityType(records, modes),
                new MetadataTypes(new Deployments(org, executions, new MetadataRecords(org, records.names()))),
                new FormulaTypes(records.names(), org.clock()),
                jobs,
                events,
                testType,
                new LifecycleTypes(org));
    }
}
