package io.stagesign.emulator.apex.platform;

import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.stagesign.emulator.apex.platform.data.DmlStatements;
import io.stagesign.emulator.apex.platform.data.Queries;
import io.stagesign.emulator.apex.platform.record.Records;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.platform.user.Labels;
import io.stagesign.emulator.apex.platform.user.RunAs;
import io.stagesign.emulator.apex.run.Completion;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.Frame;
import io.stagesign.emulator.apex.run.OrgAccess;
import io.stagesign.emulator.apex.run.SObjectShape;
import io.stagesign.emulator.apex.run.Step;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.store.Row;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The org as the language reaches it. */
record ProgramOrg(Org org, Records records, Queries queries, DmlStatements statements, Labels labels)
        implements OrgAccess {

    @Override
    public @Nullable SObjectShape shape(String objectName) {
        return records.shape(objectName);
    }

    @Override
    public boolean hasLabel(String name) {
        return labels.has(name);
    }

    @Override
    public String label(Execution execution, String name) {
        Row user = org.users().byId(Session.of(execution).userId()).orElseThrow();
        return labels.text(name, Objects.requireNonNullElse(user.text("LanguageLocaleKey"), "en_US"));
    }

    @Override
    public Query compile(QueryContext query) {
        return queries.compile(query);
    }

    @Override
    public void dml(Execution execution, Dml statement, Object given) {
        statements.run(execution, statement, given);
    }

    @Override
    public Completion runAs(Execution execution, Object user, Step block, Frame frame) {
        return RunAs.run(execution, user, block, frame);
    }
}
