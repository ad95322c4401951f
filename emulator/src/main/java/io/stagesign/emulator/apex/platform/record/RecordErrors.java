package io.stagesign.emulator.apex.platform.record;

import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.org.dml.RowError;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The errors that the code of one transaction has added to records. */
public final class RecordErrors {

    private final IdentityHashMap<SObject, List<RowError>> errors = new IdentityHashMap<>();

    private RecordErrors() {}

    public static RecordErrors of(Execution execution) {
        return execution.attachment(RecordErrors.class, RecordErrors::new);
    }

    public void add(SObject record, RowError error) {
        errors.computeIfAbsent(record, key -> new ArrayList<>()).add(error);
    }

    public List<RowError> of(SObject record) {
        return List.copyOf(errors.getOrDefault(record, List.of()));
    }
}
