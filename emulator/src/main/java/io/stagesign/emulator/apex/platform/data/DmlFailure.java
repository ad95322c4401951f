package io.stagesign.emulator.apex.platform.data;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexThrow;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.org.dml.RowError;
import io.stagesign.emulator.org.dml.RowResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that made a DmlException.
 *
 * @param index its place among the records of the statement
 * @param id of the record, if it had one
 */
record DmlFailure(int index, @Nullable String id, RowError error) {

    private static final String ROLLED_BACK = "ALL_OR_NONE_OPERATION_ROLLED_BACK";

    /** Throws the DmlException for the first row that failed, if one did. */
    static void check(Execution execution, Changes.Order order, List<RowResult> results) {
        List<DmlFailure> failures = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            for (RowError error : results.get(i).errors()) {
                if (!error.code().equals(ROLLED_BACK)) {
                    failures.add(new DmlFailure(i, id(order.targets().get(i)), error));
                }
            }
        }
        if (!failures.isEmpty()) {
            throw thrown(execution, order.verb(), failures);
        }
    }

    private static @Nullable String id(SObject record) {
        return record.isSet("Id") ? (String) record.get("Id") : null;
    }

    private static ApexThrow thrown(Execution execution, Changes.Verb verb, List<DmlFailure> failures) {
        DmlFailure first = failures.get(0);
        String row = first.id == null ? "row " + first.index : "row " + first.index + " with id " + first.id;
        ApexThrow exception = execution.thrown(new ApexFault(
                "DmlException",
                verb.word() + " failed. First exception on " + row + "; first error: " + first.error.code() + ", "
                        + first.error.message() + ": " + first.error.fields()));
        DmlExceptionType.keep(execution, exception.exception(), failures);
        return exception;
    }
}
