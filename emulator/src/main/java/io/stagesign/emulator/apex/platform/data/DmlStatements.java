package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.platform.data.Changes.Order;
import io.stagesign.emulator.apex.platform.data.Changes.Verb;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.OrgAccess;
import io.stagesign.emulator.apex.run.SObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs DML statements: all records or none, a DmlException if one fails. */
public final class DmlStatements {

    private final Changes changes;
    private final AccessModes modes;

    public DmlStatements(Changes changes, AccessModes modes) {
        this.changes = changes;
        this.modes = modes;
    }

    /** Runs a statement on a record or a list of them. */
    public void run(Execution execution, OrgAccess.Dml statement, Object given) {
        String externalId = statement.externalId().isEmpty() ? null : statement.externalId();
        Order order = new Order(
                Verb.valueOf(statement.operation().toUpperCase(Locale.ROOT)),
                records(given),
                modes.named(execution, statement.access()),
                true,
                externalId);
        DmlFailure.check(execution, order, changes.make(execution, order));
    }

    /** Returns the records of a record or list; a missing one is Apex's NullPointerException. */
    static List<SObject> records(Object given) {
        if (given instanceof SObject record) {
            return List.of(record);
        }
        List<SObject> records = new ArrayList<>();
        for (Object each : (ApexList) given) {
            if (each == null) {
                throw ApexFault.nullReference();
            }
            records.add((SObject) each);
        }
        return records;
    }
}
